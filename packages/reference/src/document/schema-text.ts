import type { SchemaObject } from "@vox-accounts/scripts/contract/document";
import { isObject } from "@vox-accounts/scripts/contract/json";
import { resolved } from "@vox-accounts/scripts/contract/references";
import type { PublishedContract } from "./published-contract.ts";
import { type DescribedValue, valueText } from "./value-text.ts";

/** Keywords whose content is data, in which nothing is a schema. */
const data = new Set(["example", "examples", "value", "default", "enum", "const", "required"]);

/** A schema whose fields, at any depth, say in their descriptions what their extensions say. */
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
  return described(schema) as object; // an object stays one
}

/** A copy without the extensions, which renderers would not show. */
export function withoutExtensions<T extends object>(node: T): T {
  const copy = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(copy);
    return isObject(one) ? mapOwn(one, copy) : one;
  };
  return copy(node) as T; // of the same shape
}

/** Limits are left to the renderer, which shows those of answers beside the type. */
function fieldText(schema: SchemaObject, direction: DescribedValue["direction"]): string {
  const { minLength, maxLength, minimum, maximum, pattern, format, default: _, ...worded } = schema;
  return valueText({
    description: schema.description ?? "",
    schema: worded,
    sensitive: schema["x-sensitive"] ?? false,
    direction,
  });
}

/** Values changed, extensions left out, data left alone. */
function mapOwn(node: Record<string, unknown>, change: (value: unknown) => unknown): object {
  const kept = Object.entries(node).filter(([key]) => !key.startsWith("x-"));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      data.has(key) && !isExampleMap(key, value) ? value : change(value),
    ]),
  );
}

/** The named examples of an answer, which may carry extensions around their value. */
function isExampleMap(key: string, value: unknown): boolean {
  return key === "examples" && isObject(value);
}

function mapNames(node: Record<string, unknown>, change: (value: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, change(value)]));
}
