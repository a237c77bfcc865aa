import { CODE } from "../pipeline/codes.ts";
import { HttpError, Refusal } from "../pipeline/errors.ts";

interface PrismError extends Error {
  status?: number;
  detail?: string;
  additional?: { validation?: readonly Violation[] };
}

/** A call that Prism answered with an error. */
interface Wish {
  readonly method: string;
  readonly example: string | undefined;
  /** The names of the method's examples. */
  readonly examples: readonly string[];
}

/**
 * Turns Prism's error into the vendor's refusal, or into an HTTP error if the `Prefer` header is
 * wrong.
 */
export function errorOfPrism(
  { additional, status = 500, detail, message }: PrismError,
  wish: Wish,
): Error {
  if (additional?.validation) return refuseViolations(additional.validation);
  const { method, example, examples } = wish;
  if (example === undefined || examples.includes(example))
    return new HttpError(status, detail || message);
  return new HttpError(
    404,
    `Prefer: ${method} has no such example; it has ${examples.join(", ") || "none"}.`,
  ); // Prism's message repeats values, which may be secrets
}

/** A violation that Prism finds in a request. */
export interface Violation {
  /** Such as `["query", "count"]`. */
  readonly location: readonly string[];
  readonly severity: string;
  /** The Ajv keyword that failed, or an HTTP status. */
  readonly code: string | number;
  readonly message: string;
}

const VALUE_KEYWORDS = new Set<string | number>([
  "type",
  "enum",
  "const",
  "pattern",
  "format",
  "minLength", // the vendor's code is only for values that are too long
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "oneOf",
  "anyOf",
]);

/** The vendor's code by Ajv keyword; the first row that matches any violation decides. */
const CODES: readonly (readonly [code: number, fits: (violation: Violation) => boolean])[] = [
  [CODE.missingParameter, ({ code }) => code === "required"],
  [CODE.invalidDate, ({ code, message }) => code === "format" && message.includes('"date')],
  [CODE.tooLong, ({ code }) => code === "maxLength"],
  [CODE.invalidValue, ({ code }) => VALUE_KEYWORDS.has(code)],
];

/** Describes a violation in the vendor's terms. */
export function refuseViolations(found: readonly Violation[]): Refusal {
  const violations = found.filter(({ severity }) => severity === "Error");
  const [code] = CODES.find(([, fits]) => violations.some(fits)) ?? [CODE.invalidArguments];
  return new Refusal(
    code,
    violations.map(describe).join("; ") || "The request does not match the contract.",
  );
}

function describe({ location, code, message }: Violation): string {
  const missing = code === "required" && /'(\w+)'$/.exec(message)?.[1];
  if (missing) return `Parameter ${missing}: it is required`;
  const name = location.slice(1).join(".");
  const rule = message.replace(/^Request (query|body) ((parameter|property) \S+ )?/, "");
  return name ? `Parameter ${name}: ${rule}` : `Parameters: ${rule}`;
}
