/**
 * An invalid argument, parameter or option. The message says which one, what it must be and what kind of value it is. It never quotes
 * a value that may be secret, so it is safe to log.
 */
export class UsageError extends TypeError {
  /** Describes a value that breaks a rule: "`name` must be `rule`, but is `found`". */
  static mustBe(
    name: string,
    rule: string,
    value: unknown,
    found: string = shape(value),
  ): UsageError {
    return new UsageError(`${name} must be ${rule}, but is ${found}`);
  }
}

/** Whether a value is an object or array. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/**
 * Copies a plain object, reading each field once.
 *
 * @throws UsageError if the value is not a plain object (a list, a date or a signal, for example) or cannot be read.
 */
export function readObject<T extends object>(name: string, must: string, value: T): T {
  let refusal = `${name} cannot be read`;
  try {
    if ({}.toString.call(value) === "[object Object]") return { ...value };
    refusal = UsageError.mustBe(name, must, value).message;
  } catch {} // a getter's error may quote a secret
  throw new UsageError(refusal);
}

/** The type and size of a value, without the value itself. */
function shape(value: unknown): string {
  if (typeof value === "string") return `a string of length ${value.length}`;
  if (Array.isArray(value)) return `an array of length ${value.length}`;
  if (typeof value === "number") return shapeOfNumber(value);
  return value === undefined || value === null ? `${value}` : `of type ${typeof value}`;
}

function shapeOfNumber(value: number): string {
  if (Number.isInteger(value)) return "an integer";
  return Number.isFinite(value) ? "a fraction" : `${value}`;
}

/**
 * Whether a message may quote an unknown name: it must look like a name, and its value must not be a known name. Otherwise the caller
 * may have swapped the two, so that the name is the secret.
 */
export function isQuotable(name: string, value: unknown, known: object): boolean {
  const isSwapped = typeof value === "string" && Object.hasOwn(known, value);
  if (isSwapped) return didYouMean(name, Object.keys(known)) !== "";
  return /^[A-Za-z_]{1,40}$/u.test(name);
}

/** Quotes an unknown name in a message, or gives only its length if it may be a secret. */
export function quote(name: string, value: unknown, known: object): string {
  return isQuotable(name, value, known) ? JSON.stringify(name) : `of ${name.length} characters`;
}

/** Returns `, did you mean baseUrl` if a known name differs only in case or by at most two edits; otherwise an empty string. */
export function didYouMean(name: string, known: readonly string[]): string {
  const distances = known.map((other) => distance(name.toLowerCase(), other.toLowerCase()));
  const least = Math.min(...distances);
  return least <= maxEdits ? `, did you mean ${known[distances.indexOf(least)]}` : "";
}

const maxEdits = 2;

/** The Levenshtein distance of two names: how many letters must be changed, added or removed to turn one into the other. */
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
