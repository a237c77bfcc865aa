import type { SchemaObject } from "@vox-accounts/scripts/contract/document";
import { presentBranch } from "@vox-accounts/scripts/contract/schemas";

const tests: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean",
  number: (value) => typeof value === "number",
  integer: Number.isInteger,
  array: Array.isArray,
  object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  null: (value) => value === null,
};

/** Where an answer does not match the schema, one line each. Objects are closed, so that unknown fields are reported. */
export function misfits(schema: SchemaObject, value: unknown, path = "answer"): string[] {
  if (value === null && schema.oneOf?.some(({ type }) => type === "null")) return [];
  const {
    type,
    items,
    properties,
    required = [],
    additionalProperties,
    enum: values,
    pattern,
  } = presentBranch(schema);
  if (type !== undefined && ![type].flat().some((one) => tests[one]?.(value)))
    return [`${path}: not ${[type].flat().join(" or ")}`];
  if (typeof value === "string") {
    if (values && !values.includes(value)) return [`${path}: not one of ${values.join(", ")}`];
    if (pattern && !new RegExp(pattern, "u").test(value)) return [`${path}: not ${pattern}`];
  }
  if (Array.isArray(value))
    return items ? value.flatMap((item) => misfits(items, item, `${path}[]`)) : [];
  if (typeof value !== "object" || value === null) return [];
  const further = typeof additionalProperties === "object" ? additionalProperties : undefined;
  const missing = required
    .filter((name) => !(name in value))
    .map((name) => `${path}: ${name} is missing`);
  const wrong = Object.entries(value).flatMap(([name, field]) => {
    const known = properties?.[name] ?? further;
    if (known) return misfits(known, field, `${path}.${name}`);
    return properties && additionalProperties !== true ? [`${path}: ${name} is unknown`] : [];
  });
  return [...missing, ...wrong];
}
