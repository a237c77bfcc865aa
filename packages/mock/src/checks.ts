import { isWord, safeName, suggest, UNNAMED } from "./pipeline/wording.ts";

/** What a value from outside must be: the test, and the wording of its error. */
export interface Check {
  /** Completes "it must be ...". */
  readonly must: string;
  readonly fits: (value: unknown) => boolean;
  /** Whether the value may be missing. */
  readonly optional?: true;
  /** The same test as JSON Schema, for values that also come over HTTP. */
  readonly schema?: object;
}

/** An integer from `least` to `most`, inclusive. */
export function integer(least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER): Check {
  const atLeast = least === Number.MIN_SAFE_INTEGER ? "" : ` of ${least} or more`;
  const range = most === Number.MAX_SAFE_INTEGER ? atLeast : ` from ${least} to ${most}`;
  const fits = (value: unknown) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
  const schema = { type: "integer", minimum: least, maximum: most };
  return { must: `an integer${range}`, fits, schema };
}

export function text(must: string, pattern: RegExp): Check {
  return {
    must,
    fits: (value) => typeof value === "string" && pattern.test(value),
    // JSON Schema has no flags
    ...(pattern.flags === "" ? { schema: { type: "string", pattern: pattern.source } } : {}),
  };
}

const OR_LIST = new Intl.ListFormat("en-GB", { type: "disjunction" }); // a, b or c

export function oneOf(values: readonly unknown[]): Check {
  return {
    must: OR_LIST.format(values.map(String)),
    fits: (value) => values.includes(value),
    schema: { enum: values },
  };
}

export function list(must: string, member: Check): Check {
  return {
    must,
    fits: (value) => Array.isArray(value) && value.every(member.fits),
    schema: { type: "array", items: schemaOf(member) },
  };
}

export const BOOLEAN: Check = { ...oneOf([true, false]), schema: { type: "boolean" } };

export const OBJECT: Check = {
  must: "an object",
  fits: isRecord,
  schema: { type: "object" },
};

export const FUNCTION: Check = {
  must: "a function",
  fits: (value) => typeof value === "function",
};

export function either(one: Check, other: Check): Check {
  return {
    must: `${one.must}, or ${other.must}`,
    fits: (value) => one.fits(value) || other.fits(value),
    schema: { anyOf: [schemaOf(one), schemaOf(other)] },
  };
}

export function optional(check: Check): Check {
  return { ...check, optional: true };
}

/** Throws a `TypeError` that says which value is invalid and what it must be, but never quotes it. */
export function demand(name: string, value: unknown, check: Check): void {
  if (value === undefined && check.optional) return;
  if (!check.fits(value)) throw new TypeError(`${name} must be ${check.must}.`);
}

/**
 * Throws a `TypeError` for a value that is not an object or has unknown names, so that typos
 * fail.
 */
export function demandRecord(
  owner: string,
  value: unknown,
  known: readonly string[],
  { show, kind }: Naming = { show: safeName, kind: "field" },
): Record<string, unknown> {
  if (!isRecord(value)) throw new TypeError(`${owner}: an object is required.`);
  const unknownName = Object.keys(value).find((name) => !known.includes(name));
  if (unknownName === undefined) return value;
  const shown = show(unknownName, known) ?? UNNAMED;
  throw new TypeError(`${owner}: unknown ${kind} ${shown}; ${suggest(unknownName, known)}`);
}

/** How an error mentions an unknown name. */
interface Naming {
  /** Returns undefined for a name that may be a secret. */
  readonly show: (name: string, known: Iterable<string>) => string | undefined;
  readonly kind: "field" | "option";
}

/** Option names come from the caller's code, so they are not secret. */
const OPTION_NAMING: Naming = {
  show: (name) => (isWord(name) ? name : undefined),
  kind: "option",
};

/** Throws a `TypeError` for an unknown method, suggesting the nearest known one. */
export function demandMethod(name: unknown, known: Iterable<string>): void {
  if (typeof name !== "string") throw new TypeError("method must be the name of a method.");
  const names = [...known];
  if (names.includes(name)) return;
  const shown = `there is no ${safeName(name, names) ?? "such method"}`;
  throw new TypeError(`method: ${shown}; ${suggest(name, names)}`);
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

/** Returns a check as JSON Schema, with its rule as the description. */
export function schemaOf({ must, schema }: Check): object {
  return { description: `Must be ${must}.`, ...schema };
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
