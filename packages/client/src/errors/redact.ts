import type { Operation } from "@vox-accounts/types";
import { secretCutter } from "./find-secrets.ts";

const redacted = "[redacted]";
const shortSecretLength = 3;
const maxCauseDepth = 9;
const maxValueDepth = 4;

/** Takes secrets out of a text. */
export type Redact = (text: unknown) => string;

/**
 * The parameters as they may be shown: secrets are hidden, and so are unknown names, as they may be misspelt secrets. User names and
 * passwords in URLs are hidden, too.
 */
export function redactParameters(operation: Operation, params: unknown): Record<string, unknown> {
  const redact = redactor(operation, [params], []);
  const shown = entriesOf(params).map(([name, value]) => [
    name,
    isShown(operation, name) ? inStrings(value, redact) : redacted,
  ]);
  return Object.fromEntries(shown);
}

/**
 * Makes a function that takes tokens, private keys, the values of hidden parameters and passwords in URLs out of a text: every run of
 * six characters of them, however it is spelt. Where a whole secret may stand in still another spelling, which its letters and digits
 * tell, nothing of the text is shown.
 */
export function redactor(
  operation: Operation,
  params: readonly unknown[],
  tokens: readonly string[],
): Redact {
  const secrets = secretsOf(operation, params, tokens);
  const cutRuns = secretCutter(secrets.filter(({ length }) => length > shortSecretLength));
  return (text) => {
    const withoutKeys = `${text}`
      .replace(keysAndTokens, redacted)
      .replace(userInfo, `$1${redacted}@`);
    const safe = secrets.reduce(cutWhole, cutRuns(withoutKeys, redacted));
    return secrets.some((secret) => mayStandIn(safe, secret)) ? redacted : safe;
  };
}

/** A copy of any value with every text in it redacted, names of fields included. */
export function redactDeep(value: unknown, redact: Redact): unknown {
  if (typeof value === "string") return redact(value);
  if (Array.isArray(value)) return value.map((member) => redactDeep(member, redact));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    entriesOf(value).map(([name, inner]) => [redact(name), redactDeep(inner, redact)]),
  );
}

/** A copy of what was thrown with its name, code, message and stack only: errors of others carry whole requests. */
export function redactError(thrown: unknown, redact: Redact, depth = maxCauseDepth): Error {
  try {
    const error: Error & { code?: unknown } =
      thrown instanceof Error ? thrown : new Error(`${thrown}`);
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

// a user name and password before the host
const userInfo = /(\w:\/\/)[^\s/?#@]+@/gu;

function secretsOf(
  operation: Operation,
  params: readonly unknown[],
  tokens: readonly string[],
): string[] {
  const hidden = params.flatMap(entriesOf).filter(([name]) => !isShown(operation, name));
  const values = hidden.flatMap(([name, value]) => {
    const isSecret = operation.sensitive?.includes(name);
    return textsOf(value).filter((text) => isSecret || text.length > shortSecretLength);
  });
  const inUrls = params.flatMap((given) => textsOf(given).flatMap(userInfoIn));
  const secrets = [
    ...tokens.filter(({ length }) => length > shortSecretLength),
    ...values,
    ...inUrls,
  ];
  return secrets.sort((one, other) => other.length - one.length); // the longest first, as one may begin with another
}

/** User name and password of a URL; the name alone may be a token. */
function userInfoIn(text: string): string[] {
  if (!URL.canParse(text)) return [];
  const { username, password } = new URL(text);
  return [username, password]
    .flatMap((part) => [part, decoded(part)])
    .filter(({ length }) => length > shortSecretLength);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The same value with every text in it redacted; a date or a number stays as it is. */
function inStrings(value: unknown, redact: Redact, depth = maxValueDepth): unknown {
  if (typeof value === "string") return redact(value);
  if (!Array.isArray(value)) return value;
  return depth === 0 ? redacted : value.map((member) => inStrings(member, redact, depth - 1)); // a list may hold itself
}

function cutWhole(text: string, secret: string): string {
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
