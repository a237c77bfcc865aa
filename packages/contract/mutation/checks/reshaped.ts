import type { SchemaObject } from "@vox-accounts/scripts/contract/document";
import { presentBranch } from "@vox-accounts/scripts/contract/schemas";

/** The expected answer with every optional field omitted or null. */
export function reshaped(
  schema: SchemaObject,
  value: unknown,
  optional: "omitted" | "null",
): unknown {
  const { items, properties, required = [] } = presentBranch(schema);
  if (Array.isArray(value))
    return items ? value.map((item) => reshaped(items, item, optional)) : value;
  if (typeof value !== "object" || value === null || !properties) return open(value, optional);
  const kept = Object.entries(properties).filter(
    ([name]) => required.includes(name) && name in value,
  );
  const fields = kept.map(([name, field]) => [
    name,
    reshaped(field, (value as Record<string, unknown>)[name], optional),
  ]);
  const nulls =
    optional === "null" ? Object.keys(properties).filter((name) => !required.includes(name)) : [];
  return {
    ...Object.fromEntries(fields),
    ...Object.fromEntries(nulls.map((name) => [name, null])),
  };
}

/** A value without a known schema: an object of unknown fields has no required ones. */
function open(value: unknown, optional: "omitted" | "null"): unknown {
  const isObject = typeof value === "object" && value !== null;
  return isObject && optional === "omitted" ? {} : value;
}
