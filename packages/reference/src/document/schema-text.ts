import type { SchemaObject } from "@vox-accounts/scripts/contract/document";
import { isObject } from "@vox-accounts/scripts/contract/json";
import { resolved } from "@vox-accounts/scripts/contract/references";
import type { PublishedContract } from "./published-contract.ts";
import { type DescribedValue, valueText } from "./value-text.ts";

/** Keywords whose values are data and contain no schemas. */
const dataKeywords = new Set([
  "example",
  "examples",
  "value",
  "default",
  "enum",
  "const",
  "required",
]);

/** A copy of the schema with the extensions of its fields, at any depth, in their descriptions. */
export function describedSchema(
  contract: PublishedContract,
  schema: SchemaObject,
  direction: DescribedValue["direction"],
): object {
  const described = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(described);
    if (!isObject(node)) return node;
    const properties = isObject(node.properties) ? node.properties : undefined;
    return {
      ...mapOwn(node, described),
      ...(properties ? { properties: mapNames(properties, field) } : {}),
    };
  };
  const field = (node: unknown): unknown => {
    if (!isObject(node)) return node;
    const facts = resolved(contract, node as SchemaObject);
    const description = fieldText(facts, direction);
    return { ...(described(node) as object), ...(description ? { description } : {}) };
  };
  return described(schema) as object; // the copy of an object is an object
}

/** A copy without extensions. */
export function withoutExtensions<T extends object>(node: T): T {
  const copy = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(copy);
    return isObject(one) ? mapOwn(one, copy) : one;
  };
  return copy(node) as T; // of the same shape
}

/** The text of a field, without limits: the renderer shows those next to the type. */
function fieldText(schema: SchemaObject, direction: DescribedValue["direction"]): string {
  const { minLength, maxLength, minimum, maximum, pattern, format, default: _, ...worded } = schema;
  return valueText({
    description: schema.description ?? "",
    schema: worded,
    sensitive: schema["x-sensitive"] ?? false,
    direction,
  });
}

/** Maps the values of an object, except data, and drops extensions. */
function mapOwn(node: Record<string, unknown>, change: (value: unknown) => unknown): object {
  const kept = Object.entries(node).filter(([key]) => !key.startsWith("x-"));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      dataKeywords.has(key) && !isExampleMap(key, value) ? value : change(value),
    ]),
  );
}

/** Whether these are the named examples of an answer, which may have extensions next to their value. */
function isExampleMap(key: string, value: unknown): boolean {
  return key === "examples" && isObject(value);
}

function mapNames(node: Record<string, unknown>, change: (value: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, change(value)]));
}
