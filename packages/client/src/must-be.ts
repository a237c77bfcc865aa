/** The error of a value that breaks the rule of its place: its name, the rule and its shape, never the value itself. */
export function mustBe(name: string, rule: string, value: unknown, found = shape(value)): TypeError {
  return new TypeError(`${name} must be ${rule}, but is ${found}`);
}

/** The kind and size of a value, without the value. */
function shape(value: unknown): string {
  if (typeof value === "string") return `a text of ${value.length} characters`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "number") return shapeOfNumber(value);
  return value === undefined || value === null ? `${value}` : `of type ${typeof value}`;
}

function shapeOfNumber(value: number): string {
  if (Number.isInteger(value)) return "an integer";
  return Number.isFinite(value) ? "a fraction" : `${value}`;
}
