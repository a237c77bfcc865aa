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
  const shown = (name: string) => Object.hasOwn(operation.parameters, name) && !operation.sensitive?.includes(name);
  return Object.fromEntries(entriesOf(params).map(([name, value]) => [name, shown(name) ? value : redacted]));
}

/** Makes a function that takes the values of sensitive parameters and the token out of a text, however they are written there. */
export function redactor(operation: Operation, params: unknown, token: string | undefined): (text: string) => string {
  const secrets = [token, ...entriesOf(params).flatMap(([name, value]) => (operation.sensitive?.includes(name) ? [value] : []))];
  const texts = secrets.flat().filter((secret): secret is string => typeof secret === "string" && secret !== "");
  const forms = texts.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams([["", secret]]).toString().slice(1),
  ]);
  return (text) =>
    forms.reduce((safe, secret) => {
      if (!safe.includes(secret)) return safe;
      return secret.length < shortest ? redacted : safe.replaceAll(secret, redacted); // a short one stands within words, too
    }, text);
}

/** A copy of what was thrown that holds its name, code, message and stack and nothing else: errors of others carry whole requests. */
export function redactError(thrown: unknown, redact: (text: string) => string): Error {
  if (!(thrown instanceof Error)) return new Error(redact(String(thrown)));
  const copy: Error & { code?: unknown } = new Error(redact(thrown.message));
  copy.name = thrown.name;
  if (thrown.stack) copy.stack = redact(thrown.stack);
  if ("code" in thrown) copy.code = thrown.code;
  if (thrown.cause instanceof Error) copy.cause = redactError(thrown.cause, redact);
  return copy;
}

function entriesOf(params: unknown): [string, unknown][] {
  return typeof params === "object" && params !== null ? Object.entries(params) : [];
}
