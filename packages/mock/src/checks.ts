import { isWord, sayName, suggest, UNNAMED } from "./pipeline/wording.ts";

/** What a value from outside must be: the test, and the words for its error. */
export interface Check {
  /** Completes "it takes ...". */
  readonly takes: string;
  readonly fits: (value: unknown) => boolean;
  /** Whether the value may be missing. */
  readonly optional?: true;
  /** The same test as JSON Schema, for values that also come over HTTP. */
  readonly schema?: object;
}

/** A whole number from `least` to `most`, inclusive. */
export function whole(least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER): Check {
  const from = least === Number.MIN_SAFE_INTEGER ? "" : ` from ${least}`;
  const to = most === Number.MAX_SAFE_INTEGER ? "" : ` to ${most}`;
  const fits = (value: unknown) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
  const schema = { type: "integer", minimum: least, maximum: most };
  return { takes: `a whole number${from}${to}`, fits, schema };
}

export function text(takes: string, pattern: RegExp): Check {
  return {
    takes,
    fits: (value) => typeof value === "string" && pattern.test(value),
    // JSON Schema has no flags
    ...(pattern.flags === "" ? { schema: { type: "string", pattern: pattern.source } } : {}),
  };
}

export function oneOf(values: readonly unknown[], separator = " or "): Check {
  return {
    takes: values.join(separator),
    fits: (value) => values.includes(value),
    schema: { enum: values },
  };
}

export function list(takes: string, member: Check): Check {
  return {
    takes,
    fits: (value) => Array.isArray(value) && value.every(member.fits),
    schema: { type: "array", items: schemaOf(member) },
  };
}

export const BOOLEAN: Check = { ...oneOf([true, false]), schema: { type: "boolean" } };

export const OBJECT: Check = {
  takes: "an object",
  fits: isRecord,
  schema: { type: "object" },
};

export const FUNCTION: Check = {
  takes: "a function",
  fits: (value) => typeof value === "function",
};

export function either(one: Check, other: Check): Check {
  return {
    takes: `${one.takes}, or ${other.takes}`,
    fits: (value) => one.fits(value) || other.fits(value),
    schema: { anyOf: [schemaOf(one), schemaOf(other)] },
  };
}

export function optional(check: Check): Check {
  return { ...check, optional: true };
}

/** Throws a `TypeError` that names the value and what it takes, never the value itself. */
export function demand(name: string, value: unknown, check: Check): void {
  if (value === undefined && check.optional) return;
  if (!check.fits(value)) throw new TypeError(`${name} takes ${check.takes}.`);
}

/**
 * Throws a `TypeError` for a value that is not an object or has unknown names, so that typos
 * fail.
 */
export function demandRecord(
  owner: string,
  value: unknown,
  known: readonly string[],
  { say, kind }: Naming = { say: sayName, kind: "field" },
): Record<string, unknown> {
  if (!isRecord(value)) throw new TypeError(`${owner} takes an object.`);
  const odd = Object.keys(value).find((name) => !known.includes(name));
  if (odd === undefined) return value;
  const said = say(odd, known) ?? UNNAMED;
  throw new TypeError(`${owner}: unknown ${kind} ${said}; ${suggest(odd, known)}`);
}

/** How an error says an unknown name. */
interface Naming {
  /** Returns undefined for a name that may be a secret. */
  readonly say: (name: string, known: Iterable<string>) => string | undefined;
  readonly kind: "field" | "option";
}

/** Options stand in the caller's code, so their names are not secret. */
const OPTION_NAMING: Naming = {
  say: (name) => (isWord(name) ? name : undefined),
  kind: "option",
};

/** Throws a `TypeError` for an unknown method, with the nearest known one. */
export function demandMethod(name: unknown, known: Iterable<string>): void {
  if (typeof name !== "string") throw new TypeError("method takes the name of a method.");
  const names = [...known];
  if (names.includes(name)) return;
  const said = `there is no ${sayName(name, names) ?? "such method"}`;
  throw new TypeError(`method: ${said}; ${suggest(name, names)}`);
}

/** Checks options from code: their names and values. */
export function demandFields(
  owner: string,
  value: unknown,
  checks: Readonly<Record<string, Check>>,
  nameOf = (field: string) => field,
): void {
  const record = demandRecord(owner, value, Object.keys(checks), OPTION_NAMING);
  for (const [field, check] of Object.entries(checks)) {
    demand(nameOf(field), record[field], optional(check));
  }
}

/** Returns a check as JSON Schema, with its words as the description. */
export function schemaOf({ takes, schema }: Check): object {
  return { description: `Takes ${takes}.`, ...schema };
}

/** Returns the checks of an object's fields as JSON Schema. */
export function schemasOf(checks: Readonly<Record<string, Check>>): Record<string, object> {
  return Object.fromEntries(Object.entries(checks).map(([name, check]) => [name, schemaOf(check)]));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Copies an object without its undefined fields. */
export function withoutUndefined<T>(value: T): T {
  if (!isRecord(value)) return value;
  const given = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(given) as T; // only fields that may be undefined are missing
}
