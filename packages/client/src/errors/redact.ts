import type { Operation } from "@vox-accounts/types";
import { isQuotable } from "../usage-error.ts";
import { utcDay } from "../wire/dates.ts";
import { secretCutter } from "./find-secrets.ts";

const redacted = "[redacted]";
const shortSecretLength = 3;
const maxCauseDepth = 9;

/** How many characters of a text are shown, and how many are looked at, so that none is shown of a secret that is cut. */
const shownLength = 4096;
const searchedLength = 5120;

/** How much of an answer is copied with its secrets taken out: levels, members of each, and characters in all, where a member costs some. */
const maxCopiedDepth = 8;
const maxCopiedMembers = 200;
const maxCopiedLength = 40_000;
const memberLength = 100;

/** Told of a thrown value that itself throws when it is read, as a revoked proxy does. */
export const unreadable = "something was thrown that cannot be read";

/** Takes secrets out of a text. Long ones are cut. */
export type Redact = (text: unknown) => string;

/**
 * A copy of the parameters as they may be shown: secrets are hidden, and so are unknown names, as they may be misspelt secrets, and
 * objects that are no parameters. User names and passwords in URLs are hidden, too.
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
 * Makes a function that takes tokens, private keys, the values of hidden parameters and passwords in URLs out of a text: every run of
 * six characters of them, however it is spelt. Where a whole secret may stand in still another spelling, which its letters and digits
 * tell, nothing of the text is shown.
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
    if (secrets.some((secret) => mayStandIn(safe, secret))) return redacted;
    if (given.length <= shownLength) return safe;
    return `${safe.slice(0, shownLength)}... (${given.length} characters)`;
  };
}

/** A copy of a parsed JSON value with every text and number in it redacted, names of fields included. What is deep or long is left out. */
export function redactDeep(value: unknown, redact: Redact): unknown {
  let left = maxCopiedLength;
  const copy = (inner: unknown, depth: number): unknown => {
    left -= memberLength + (typeof inner === "string" ? inner.length : 0);
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

/** A copy of what was thrown with its name, code, message and stack only: errors of others carry whole requests. */
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

/** What was thrown, or an error in place of something that throws when it is looked at. */
export function readable(thrown: unknown): unknown {
  try {
    String(thrown instanceof Error ? thrown.message : thrown);
    return thrown;
  } catch {
    return new Error(unreadable);
  }
}

// private keys, in base64 or hex too, and signed tokens that a token provider's errors quote, which the client itself has never seen
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

/** User names and passwords of the URLs in a text; the name alone may be a token. */
export function userInfoIn(text: string): string[] {
  return [...(text.match(userInfo) ?? []), ...userInfoOf(text)].flatMap((both) => [
    both,
    ...both.split(":"),
  ]);
}

/** What stands before the host of a URL that is the whole text, as a parser mends it, or of a text that only looks like one. */
function userInfoOf(url: string): readonly string[] {
  const { username, password, host } = URL.canParse(url) ? new URL(url) : {};
  return host ? [`${username}:${password}`] : (url.match(unparsedUserInfo) ?? []);
}

const unparsedUserInfo = /(?<=^\s*(?:\w+:)?[\\/]{2}).+(?=@)|^[^\s:@]+:\S.*(?=@)/su;

/** A copy with every text in it redacted. Anything but values of parameters is hidden. */
function copyOf(value: unknown, redact: Redact): unknown {
  if (typeof value === "string") return redact(value);
  if (Array.isArray(value)) return value.map((member) => copyOf(member, redact));
  if (value instanceof Date) return new Date(value);
  return Object(value) === value ? redacted : value;
}

/** Whether the text may hold the secret in another spelling. */
function mayStandIn(text: string, secret: string): boolean {
  const lower = text.toLowerCase();
  if (lower.includes(secret.toLowerCase())) return true;
  const runs = secret.match(/[A-Za-z0-9]+/gu) ?? [];
  const telling = runs.join("").length > shortSecretLength || /[\\%&]/u.test(text); // few letters stand anywhere, but escapes show
  let from = 0;
  const standsNext = (run: string) => {
    const at = lower.indexOf(run.toLowerCase(), from);
    from = at + run.length;
    return at >= 0;
  };
  return telling && runs.every(standsNext);
}

function isShown({ parameters, sensitive }: Operation, name: string): boolean {
  return Object.hasOwn(parameters, name) && !sensitive?.includes(name);
}

/** Every text and number of a parameter, and a date as it is sent. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value instanceof Date) return [`${utcDay(value)}`];
  if (value === undefined || value === "" || typeof value === "boolean") return [];
  return Object(value) === value ? [] : [String(value)];
}
