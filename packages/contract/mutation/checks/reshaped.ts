import type { SchemaObject } from "@vox-accounts/scripts/contract/document";
import { presentBranch } from "@vox-accounts/scripts/contract/schemas";

/** What an answer must look like with every optional field left out, or null. */
export function reshaped(
  schema: SchemaObject,
  value: unknown,
  optional: "left out" | "null",
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

/** An object that may have any fields has none that are required. */
function open(value: unknown, optional: "left out" | "null"): unknown {
  const isObject = typeof value === "object" && value !== null;
  return isObject && optional === "left out" ? {} : value;
}
