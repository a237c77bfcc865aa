/**
 * A value, parameter or option that cannot be used. Its message names the place, the rule and the shape of the value, never the value
 * itself, so that it can be shown as it is.
 */
export class UsageError extends TypeError {
  /** The error of a value that breaks the rule of its place. */
  static mustBe(
    name: string,
    rule: string,
    value: unknown,
    found: string = shape(value),
  ): UsageError {
    return new UsageError(`${name} must be ${rule}, but is ${found}`);
  }
}

/** Whether it is an object, a list included. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/**
 * A copy of a plain object, whose fields are read once.
 *
 * @throws UsageError if it is none, such as a list, a date or a signal, or cannot be read.
 */
export function readObject<T extends object>(name: string, must: string, value: T): T {
  let refusal = `${name} cannot be read`;
  try {
    if ({}.toString.call(value) === "[object Object]") return { ...value };
    refusal = UsageError.mustBe(name, must, value).message;
  } catch {} // what a getter throws may quote a secret
  throw new UsageError(refusal);
}

/** The kind and size of a value, without the value. */
function shape(value: unknown): string {
  if (typeof value === "string") return `a string of ${value.length} characters`;
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === "number") return shapeOfNumber(value);
  return value === undefined || value === null ? `${value}` : `of type ${typeof value}`;
}

function shapeOfNumber(value: number): string {
  if (Number.isInteger(value)) return "an integer";
  return Number.isFinite(value) ? "a fraction" : `${value}`;
}

/**
 * Whether a message may quote an unknown name: one that looks like a name, and whose value is none. Else somebody may have swapped
 * the two, and the name is the secret.
 */
export function isQuotable(name: string, value: unknown, known: object): boolean {
  const isSwapped = typeof value === "string" && Object.hasOwn(known, value);
  if (isSwapped) return didYouMean(name, Object.keys(known)) !== "";
  return /^[A-Za-z_]{1,40}$/u.test(name);
}

/** An unknown name for a message; only its length if it may be a secret. */
export function quote(name: string, value: unknown, known: object): string {
  return isQuotable(name, value, known) ? JSON.stringify(name) : `of ${name.length} characters`;
}

/** `, did you mean baseUrl` for a name that differs from a known one in case or by two letters; else nothing. */
export function didYouMean(name: string, known: readonly string[]): string {
  const distances = known.map((other) => distance(name.toLowerCase(), other.toLowerCase()));
  const least = Math.min(...distances);
  return least <= maxSlips ? `, did you mean ${known[distances.indexOf(least)]}` : "";
}

const maxSlips = 2;

/** How many letters must be changed, added or left out to make one name of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [column, match] of [...other].entries()) {
      const replaced = (row[column] ?? 0) + Number(letter !== match);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
