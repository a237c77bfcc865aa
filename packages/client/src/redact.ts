import type { Operation } from "@vox-accounts/types";

const redacted = "[redacted]";
const shortest = 4;

/** The kind and size of a value, without the value. */
export function shape(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (typeof value === "string") return value === "" ? "an empty text" : `a text of ${value.length} characters`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** The parameters as they may be shown: secrets hidden, and names that the method does not have, as they may be misspelt secrets. */
export function redactParameters(operation: Operation, params: unknown): Record<string, unknown> {
  return Object.fromEntries(entriesOf(params).map(([name, value]) => [name, isShown(operation, name) ? value : redacted]));
}

/** Makes a function that takes tokens, private keys and the values of hidden parameters out of a text, however they are escaped there. */
export function redactor(operation: Operation, params: readonly unknown[], tokens: readonly string[]): (text: string) => string {
  const hidden = params.flatMap(entriesOf).filter(([name]) => !isShown(operation, name));
  const texts = [...tokens, ...hidden.flatMap(([, value]) => textsOf(value))].filter((text) => text.length >= shortest);
  texts.sort((one, other) => other.length - one.length); // one may begin with another
  const short = hidden.flatMap(([name, value]) => (operation.sensitive?.includes(name) ? textsOf(value) : []));
  const secrets = new RegExp([...texts.map(patternOf), foreign].join("|"), "gisu");
  return (text) => {
    const safe = text.replace(secrets, redacted);
    return short.some((secret) => secret.length < shortest && safe.includes(secret)) ? redacted : safe; // it stands within words, too
  };
}

/** A copy of what was thrown with its name, code, message and stack and nothing else: errors of others carry whole requests. */
export function redactError(thrown: unknown, redact: (text: string) => string, depth = 9): Error {
  try {
    if (!(thrown instanceof Error)) return new Error(redact(String(thrown)));
    const { name, code, message, stack, cause } = thrown as Error & { code?: unknown };
    const copy = Object.assign(new Error(redact(String(message))), { name: redact(String(name)), stack: redact(String(stack)) });
    if (typeof code === "string") Object.assign(copy, { code: redact(code) });
    if (cause instanceof Error && depth > 0) copy.cause = redactError(cause, redact, depth - 1);
    return copy;
  } catch {
    return new Error("something was thrown that cannot be read.");
  }
}

// keys and signed tokens that a token provider's errors quote, which nobody else knows
const foreign = "-----BEGIN [A-Z ]*PRIVATE KEY-----(?:.*?-----END [A-Z ]*PRIVATE KEY-----|.*)|\\beyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*";

/** A pattern for the text with what is no letter or digit escaped in any way: as JSON, in a URL or form, in HTML, by `inspect`. */
function patternOf(text: string): string {
  const asSent = (run: string) => `(?:[^a-z0-9]|${escaped}){${[...run].length},${[...run].length * 12}}?`; // its choices never overlap
  return text.replace(/[^a-z0-9]+/giu, asSent);
}

// what stands for one character behind the mark that begins an escape, which is no letter or digit itself
const escaped =
  "(?<=\\\\|5c)(?:u[0-9a-f]{4}|x[0-9a-f]{2}|[bfnrtv0])|(?<=%|%25)(?:25)?[0-9a-f]{2}|(?<=&|&#|&amp;|&amp;#)\\w{2,6};";

function isShown({ parameters, sensitive }: Operation, name: string): boolean {
  return Object.hasOwn(parameters, name) && !sensitive?.includes(name);
}

function textsOf(value: unknown, depth = 4): string[] {
  if (/^(string|number|bigint)$/u.test(typeof value)) return value === "" ? [] : [String(value)];
  return depth === 0 ? [] : entriesOf(value).flatMap(([, inner]) => textsOf(inner, depth - 1));
}

function entriesOf(params: unknown): [string, unknown][] {
  return typeof params === "object" && params !== null ? Object.entries(params) : [];
}
