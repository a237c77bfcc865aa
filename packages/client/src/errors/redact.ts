import type { Operation } from "@vox-accounts/types";
import { isQuotable } from "../usage-error.ts";
import { utcDay } from "../wire/dates.ts";
import { secretCutter } from "./find-secrets.ts";

const redacted = "[redacted]";
const shortSecretLength = 3;
const maxCauseDepth = 9;

/** How many characters of a text are shown, and how many are searched, so that a secret that spans the cut is found too. */
const shownLength = 4096;
const searchedLength = 5120;

/** Limits of a redacted copy: levels, members per level, and characters in total; each member counts as `lengthPerMember` characters. */
const maxCopiedDepth = 8;
const maxCopiedMembers = 200;
const maxCopiedLength = 40_000;
const lengthPerMember = 100;

/** The message for a thrown value that throws when read, such as a revoked proxy. */
export const unreadable = "something was thrown that cannot be read";

/** Replaces secrets in a text, and truncates long texts. */
export type Redact = (text: unknown) => string;

/**
 * A copy of the parameters that is safe to show. It redacts secrets, unknown names (a misspelled name may have a secret value), objects
 * that cannot be parameters, and user names and passwords in URLs.
 */
export function redactParameters(operation: Operation, params: object): Record<string, unknown> {
  const redact = redactor(operation, [params], []);
  const shown = Object.entries(params).map(([name, value]) =>
    isShown(operation, name)
      ? [name, copyOf(value, redact)]
      : [isQuotable(name, value, operation.parameters) ? redact(name) : redacted, redacted],
  );
  return Object.fromEntries(shown);
}

/**
 * Creates a function that redacts tokens, private keys, the values of sensitive parameters and passwords in URLs: every run of six of
 * their characters, in any encoding. If the letters and digits of a whole secret still occur in order, the entire text is redacted.
 */
export function redactor(
  operation: Operation,
  params: readonly object[],
  others: readonly string[],
): Redact {
  const secrets = secretsOf(operation, params, others);
  const cutSecrets = secretCutter(
    secrets.filter(({ length }) => length > shortSecretLength),
    [keysAndTokens, userInfo],
  );
  return (text) => {
    const given = String(text);
    const safe = cutSecrets(given.slice(0, searchedLength), redacted);
    if (secrets.some((secret) => mayContain(safe, secret))) return redacted;
    if (given.length <= shownLength) return safe;
    return `${safe.slice(0, shownLength)}... (${given.length} characters)`;
  };
}

/** A copy of a parsed JSON value with secrets redacted in all strings, numbers and field names. Omits parts that are too deep or long. */
export function redactDeep(value: unknown, redact: Redact): unknown {
  let left = maxCopiedLength;
  const copy = (inner: unknown, depth: number): unknown => {
    left -= lengthPerMember + (typeof inner === "string" ? inner.length : 0);
    if (depth > maxCopiedDepth || left < 0) return redacted;
    if (typeof inner === "string") return redact(inner);
    if (typeof inner === "number") return redact(inner) === `${inner}` ? inner : redacted;
    if (Array.isArray(inner))
      return inner.slice(0, maxCopiedMembers).map((member) => copy(member, depth + 1));
    if (typeof inner !== "object" || inner === null) return inner;
    const fields = Object.entries(inner).slice(0, maxCopiedMembers);
    return Object.fromEntries(
      fields.map(([name, field]) => [redact(name), copy(field, depth + 1)]),
    );
  };
  return copy(value, 0);
}

/** A copy of a thrown value with only name, code, message and stack, because other libraries' errors may contain whole requests. */
export function redactError(thrown: unknown, redact: Redact, depth = maxCauseDepth): Error {
  try {
    const error: Error & { code?: unknown } =
      thrown instanceof Error ? thrown : new Error(String(thrown));
    const { name, code, message, stack, cause } = error;
    return Object.assign(new Error(redact(message)), {
      name: redact(name),
      stack: redact(stack),
      ...(typeof code === "string" && { code: redact(code) }),
      ...(cause instanceof Error && depth > 0 && { cause: redactError(cause, redact, depth - 1) }),
    });
  } catch {
    return new Error(unreadable);
  }
}

/** The thrown value, or a plain error if reading it throws. */
export function readable(thrown: unknown): unknown {
  try {
    String(thrown instanceof Error ? thrown.message : thrown);
    return thrown;
  } catch {
    return new Error(unreadable);
  }
}

// private keys, also in base64 or hex, and signed tokens: a token provider's errors may quote some that the client has never seen
const keysAndTokens =
  /-----BEGIN.*?(-----END[^-]*-----|$)|eyJ[\w.+/=-]+|[\w+/=-]{240,}|(?:[\w+/=-]{60,80}\s+){3,}[\w+/=-]*/gsu;

// a user name and password before the host
const userInfo = /(?<=\w:[\\/]{2})[^\s/?#\\]+(?=@)/gu;

function secretsOf(
  operation: Operation,
  params: readonly object[],
  others: readonly string[],
): string[] {
  const hidden = params.flatMap(Object.entries).filter(([name]) => !isShown(operation, name));
  const values = hidden.flatMap(([name, value]) => {
    const isSecret = operation.sensitive?.includes(name);
    return textsOf(value).filter((text) => isSecret || text.length > shortSecretLength);
  });
  const swapped = hidden.flatMap(([name, value]) =>
    isQuotable(name, value, operation.parameters) ? [] : [name],
  );
  const inUrls = params.flatMap(Object.values).flatMap(textsOf).flatMap(userInfoIn);
  const long = [...others, ...swapped, ...inUrls].filter(
    ({ length }) => length > shortSecretLength,
  );
  return [...new Set([...values, ...long])];
}

/** User names and passwords in the URLs of a text. A user name alone may be a token. */
export function userInfoIn(text: string): string[] {
  return [...(text.match(userInfo) ?? []), ...userInfoOf(text)].flatMap((both) => [
    both,
    ...both.split(":"),
  ]);
}

/** The user name and password if the whole text is a URL, as repaired by the URL parser, or merely resembles one. */
function userInfoOf(url: string): readonly string[] {
  const { username, password, host } = URL.canParse(url) ? new URL(url) : {};
  return host ? [`${username}:${password}`] : (url.match(unparsedUserInfo) ?? []);
}

const unparsedUserInfo = /(?<=^\s*(?:\w+:)?[\\/]{2}).+(?=@)|^[^\s:@]+:\S.*(?=@)/su;

/** A copy of a parameter with all strings redacted. Objects that cannot be parameters are redacted entirely. */
function copyOf(value: unknown, redact: Redact): unknown {
  if (typeof value === "string") return redact(value);
  if (Array.isArray(value)) return value.map((member) => copyOf(member, redact));
  if (value instanceof Date) return new Date(value);
  return Object(value) === value ? redacted : value;
}

/** Whether the text may contain the secret in some other encoding. */
function mayContain(text: string, secret: string): boolean {
  const lower = text.toLowerCase();
  if (lower.includes(secret.toLowerCase())) return true;
  const runs = secret.match(/[A-Za-z0-9]+/gu) ?? [];
  const isSignificant = runs.join("").length > shortSecretLength || /[\\%&]/u.test(text); // a few letters occur in any text
  let from = 0;
  const comesNext = (run: string) => {
    const at = lower.indexOf(run.toLowerCase(), from);
    from = at + run.length;
    return at >= 0;
  };
  return isSignificant && runs.every(comesNext);
}

function isShown({ parameters, sensitive }: Operation, name: string): boolean {
  return Object.hasOwn(parameters, name) && !sensitive?.includes(name);
}

/** All strings and numbers in a parameter's value, with dates as they are sent. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value instanceof Date) return [`${utcDay(value)}`];
  if (value === undefined || value === "" || typeof value === "boolean") return [];
  return Object(value) === value ? [] : [String(value)];
}
