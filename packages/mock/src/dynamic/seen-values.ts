/** The values that examples have under each name; an item of a list counts under the list's name. */
export function seenValues(examples: Iterable<unknown>): ReadonlyMap<string, readonly unknown[]> {
  const seen = new Map<string, unknown[]>();
  const look = (value: unknown, name: string): void => {
    if (Array.isArray(value)) {
      for (const item of value) look(item, name);
    } else if (typeof value === "object" && value !== null) {
      for (const [inner, field] of Object.entries(value)) look(field, inner);
    } else if (value !== null) {
      seen.set(name, [...(seen.get(name) ?? []), value]);
    }
  };
  for (const example of examples) look(example, "");
  return seen;
}
