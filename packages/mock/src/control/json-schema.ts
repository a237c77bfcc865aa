export const TEXT = { type: "string" } as const;

export const COUNT = { type: "integer", minimum: 0 } as const;

/** A closed object; all its properties are required unless `required` says otherwise. */
export function object(
  properties: Readonly<Record<string, object>>,
  required: readonly string[] = Object.keys(properties),
) {
  return { type: "object", properties, required, additionalProperties: false };
}

export function list(items: object) {
  return { type: "array", items };
}

export function ref(name: string) {
  return { $ref: `#/components/schemas/${name}` };
}
