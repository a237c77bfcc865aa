/**
 * A value, parameter or option that cannot be used. Its message names the place, the rule and the shape of the value, never the value
 * itself, so that it can be shown as it is.
 */
export class UsageError extends TypeError {
  /** The error of a value that breaks the rule of its place. */
  static mustBe(name: string, rule: string, value: unknown, found: string = shape(value)): UsageError {
    return new UsageError(`${name} must be ${rule}, but is ${found}`);
  }
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
