/** A request example's parameters as they go over the wire, before encoding. */
export function wireValues(
  params: Readonly<Record<string, unknown>>,
): [name: string, text: string][] {
  return Object.entries(params).map(([name, value]) => [name, wireText(value)]);
}

/** The text of a value, for example `414877;464478` for a list. */
export function wireText(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(";") : String(value);
}
