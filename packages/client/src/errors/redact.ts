import type { Operation } from "@vox-accounts/types";

const redacted = "[redacted]";
const shortSecretLength = 3;
const maxCauseDepth = 9;
const maxValueDepth = 4;

/** Takes secrets out of a text. */
export type Redact = (text: unknown) => string;

/** The parameters as they may be shown: secrets are hidden, and so are unknown names, as they may be misspelt secrets. */
export function redactParameters(operation: Operation, params: unknown): Record<string, unknown> {
  const shown = entriesOf(params).map(([name, value]) => [name, isShown(operation, name) ? value : redacted]);
  return Object.fromEntries(shown);
}

/**
 * Makes a function that takes tokens, private keys and the values of hidden parameters out of a text. Where a secret may stand in
 * another spelling (escaped, in other case), which its letters and digits tell, nothing of the text is shown.
 */
export function redactor(operation: Operation, params: readonly unknown[], tokens: readonly string[]): Redact {
  const secrets = secretsOf(operation, params, tokens);
  return (text) => {
    const withoutKeys = `${text}`.replace(keysAndTokens, redacted);
    const safe = secrets.reduce(cutOut, withoutKeys);
    return secrets.some((secret) => mayStandIn(safe, secret)) ? redacted : safe;
  };
}

/** A copy of what was thrown with its name, code, message and stack only: errors of others carry whole requests. */
export function redactError(thrown: unknown, redact: Redact, depth = maxCauseDepth): Error {
  try {
    const error: Error & { code?: unknown } = thrown instanceof Error ? thrown : new Error(`${thrown}`);
    const { name, code, message, stack, cause } = error;
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

// private keys and signed tokens that a token provider's errors quote, which the client itself has never seen
const keysAndTokens = /-----BEGIN.*?(-----END[^-]*-----|$)|eyJ[\w.-]+/gsu;

function secretsOf(operation: Operation, params: readonly unknown[], tokens: readonly string[]): string[] {
  const hidden = params.flatMap(entriesOf).filter(([name]) => !isShown(operation, name));
  const values = hidden.flatMap(([name, value]) => {
    const isSecret = operation.sensitive?.includes(name);
    return textsOf(value).filter((text) => isSecret || text.length > shortSecretLength);
  });
  const secrets = [...tokens.filter(({ length }) => length > shortSecretLength), ...values];
  return secrets.sort((one, other) => other.length - one.length); // the longest first, as one may begin with another
}

function cutOut(text: string, secret: string): string {
  return secret.length > shortSecretLength ? text.replaceAll(secret, redacted) : text;
}

/** Whether the text may hold the secret in another spelling. */
function mayStandIn(text: string, secret: string): boolean {
  const lower = text.toLowerCase();
  if (lower.includes(secret.toLowerCase())) return true;
  const runs = secret.match(/[A-Za-z0-9]+/gu) ?? [];
  const telling = runs.join("").length > shortSecretLength || /[\\%&]/u.test(text); // few letters stand anywhere, but escapes show
  return telling && runs.every((run) => lower.includes(run.toLowerCase()));
}

function isShown({ parameters, sensitive }: Operation, name: string): boolean {
  return Object.hasOwn(parameters, name) && !sensitive?.includes(name);
}

/** Every text and number inside a value. */
function textsOf(value: unknown, depth = maxValueDepth): string[] {
  if (typeof value !== "object") return value === undefined || value === "" ? [] : [String(value)];
  return depth === 0 ? [] : entriesOf(value).flatMap(([, inner]) => textsOf(inner, depth - 1));
}

function entriesOf(params: unknown): [string, unknown][] {
  return typeof params === "object" && params !== null ? Object.entries(params) : [];
}
