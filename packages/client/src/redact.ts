import type { Operation } from "@vox-accounts/types";

const redacted = "[redacted]";

/** The kind and size of a value, without the value. */
export function shape(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (typeof value === "string") return value === "" ? "an empty text" : `a text of ${value.length} characters`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** The parameters as they may be shown: secrets hidden, and names that the method does not have, as they may be misspelt secrets. */
export function redactParameters(operation: Operation, params: object): Record<string, unknown> {
  const shown = (name: string) => Object.hasOwn(operation.parameters, name) && !operation.sensitive?.includes(name);
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shown(name) ? value : redacted]));
}

/** Makes a function that takes the values of sensitive parameters and the token out of a text. */
export function redactor(operation: Operation, params: object, token: string | undefined): (text: string) => string {
  const sensitive = Object.entries(params).filter(([name]) => operation.sensitive?.includes(name));
  const secrets = [token, ...sensitive.map(([, value]) => value)].filter((value) => typeof value === "string" && value !== "");
  const forms = secrets.flatMap((secret) => [String(secret), encodeURIComponent(String(secret))]);
  return (text) => forms.reduce((safe, secret) => safe.replaceAll(secret, redacted), text);
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
