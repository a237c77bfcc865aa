import type { Operation } from "@vox-accounts/types";

const redacted = "[redacted]";

/** The kind and size of a value, without the value. */
export function shape(value: unknown): string {
  if (typeof value === "string") return `a text of ${value.length} characters`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "number") return Number.isInteger(value) ? "an integer" : value % 1 ? "a fraction" : `${value}`;
  return value === undefined || value === null ? `${value}` : `of type ${typeof value}`;
}

/** The error of a value that breaks the rule of its place, by name, rule and shape. */
export function mustBe(name: string, rule: string, value: unknown, found = shape(value)): TypeError {
  return new TypeError(`${name} must be ${rule}, but is ${found}`);
}

/** The parameters as they may be shown: secrets hidden, and names that the method does not have, as they may be misspelt secrets. */
export function redactParameters(operation: Operation, params: unknown): Record<string, unknown> {
  return Object.fromEntries(entriesOf(params).map(([name, value]) => [name, isShown(operation, name) ? value : redacted]));
}

/**
 * Makes a function that takes tokens, private keys and the values of hidden parameters out of a text. Where one may stand there in
 * another spelling (escaped, in other case), which its letters and digits tell, nothing of the text is shown.
 */
export function redactor(operation: Operation, params: readonly unknown[], tokens: readonly string[]): (text: unknown) => string {
  const hidden = params.flatMap(entriesOf).filter(([name]) => !isShown(operation, name));
  const values = hidden.flatMap(([name, value]) =>
    textsOf(value).filter((text) => text.length > 3 || operation.sensitive?.includes(name)),
  );
  const secrets = [...tokens.filter((token) => token.length > 3), ...values].sort((one, other) => other.length - one.length); // one may begin with another
  return (text) => {
    const cut = (rest: string, secret: string) => (secret.length > 3 ? rest.replaceAll(secret, redacted) : rest);
    const safe = secrets.reduce(cut, `${text}`.replace(foreign, redacted));
    const lower = safe.toLowerCase();
    const spelt = (secret: string) => {
      const runs = secret.match(/[A-Za-z0-9]+/gu) ?? [];
      const telling = runs.join("").length > 3 || /[\\%&]/u.test(safe); // few are found anywhere, but escapes have their marks
      return lower.includes(secret.toLowerCase()) || (telling && runs.every((run) => lower.includes(run.toLowerCase())));
    };
    return secrets.some(spelt) ? redacted : safe;
  };
}

/** A copy of what was thrown with its name, code, message and stack and nothing else: errors of others carry whole requests. */
export function redactError(thrown: unknown, redact: (text: unknown) => string, depth = 9): Error {
  try {
    const { name, code, message, stack, cause } = (thrown instanceof Error ? thrown : new Error(`${thrown}`)) as Error & {
      code?: unknown;
    };
    return Object.assign(new Error(redact(message)), {
      name: redact(name),
      stack: redact(stack),
      ...(typeof code === "string" && { code: redact(code) }),
      ...(cause instanceof Error && depth > 0 && { cause: redactError(cause, redact, depth - 1) }),
    });
  } catch {
    return new Error("something was thrown that cannot be read");
  }
}

// keys and signed tokens that a token provider's errors quote, which nobody else knows
const foreign = /-----BEGIN.*?(-----END[^-]*-----|$)|eyJ[\w.-]+/gsu;

function isShown({ parameters, sensitive }: Operation, name: string): boolean {
  return Object.hasOwn(parameters, name) && !sensitive?.includes(name);
}

function textsOf(value: unknown, depth = 4): string[] {
  if (typeof value !== "object") return value === undefined || value === "" ? [] : [String(value)];
  return depth === 0 ? [] : entriesOf(value).flatMap(([, inner]) => textsOf(inner, depth - 1));
}

function entriesOf(params: unknown): [string, unknown][] {
  return typeof params === "object" && params !== null ? Object.entries(params) : [];
}
