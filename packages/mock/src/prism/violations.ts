import { Refusal } from "../gate/refusal.ts";

/** What Prism finds wrong with a request. */
export interface Violation {
  /** Such as `["query", "count"]`. */
  readonly location: readonly string[];
  readonly severity: string;
  /** The Ajv keyword that failed, or an HTTP status. */
  readonly code: string | number;
  readonly message: string;
}

const INVALID_ARGUMENTS = 101;

const VALUE_KEYWORDS = new Set<string | number>([
  "type",
  "enum",
  "const",
  "pattern",
  "format",
  "minLength", // the vendor's 477 is only for what is too long
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "oneOf",
  "anyOf",
]);

/** The vendor's code by Ajv keyword; the first line that fits any violation decides. */
const CODES: readonly (readonly [code: number, fits: (violation: Violation) => boolean])[] = [
  [134, ({ code }) => code === "required"],
  [111, ({ code, message }) => code === "format" && message.includes('"date')],
  [477, ({ code }) => code === "maxLength"],
  [496, ({ code }) => VALUE_KEYWORDS.has(code)],
];

/** Says what Prism found in the vendor's terms. */
export function refuseViolations(found: readonly Violation[]): Refusal {
  const violations = found.filter(({ severity }) => severity === "Error");
  const [code] = CODES.find(([, fits]) => violations.some(fits)) ?? [INVALID_ARGUMENTS];
  return new Refusal(code, violations.map(describe).join("; ") || "The request does not fit the contract.");
}

function describe({ location, code, message }: Violation): string {
  const missing = code === "required" && /'(\w+)'$/.exec(message)?.[1];
  if (missing) return `Parameter ${missing}: it is required`;
  const name = location.slice(1).join(".");
  const rule = message.replace(/^Request (query|body) ((parameter|property) \S+ )?/, "");
  return name ? `Parameter ${name}: ${rule}` : `Parameters: ${rule}`;
}
