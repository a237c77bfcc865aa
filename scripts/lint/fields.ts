import type { Contract, SchemaObject } from "../generate/contract.ts";
import { type ListedOperation, resolveSchema } from "../generate/operations.ts";

/** The schema of what an operation answers when it succeeds. */
export function resultSchema({ object }: ListedOperation): SchemaObject {
  const branches = object.responses["200"].content["application/json"].schema.oneOf;
  return branches.find(({ $ref }) => !$ref?.endsWith("/ErrorResponse")) ?? {};
}

/** Every field under `schema` along every path, as `result[].account_id`, and whether one of `values` has it. */
export function fieldPaths(contract: Contract, schema: SchemaObject, values: readonly unknown[] = []): Map<string, boolean> {
  const found = new Map<string, boolean>();
  visit(contract, { schema, path: "", values, within: [] }, found);
  return found;
}

interface Step {
  schema: SchemaObject;
  path: string;
  values: readonly unknown[];
  /** References followed so far: a schema that contains itself ends the path. */
  within: readonly string[];
}

function visit(contract: Contract, { schema, path, values, within }: Step, found: Map<string, boolean>): void {
  if (schema.$ref && within.includes(schema.$ref)) return;
  const inside = schema.$ref ? [...within, schema.$ref] : within;
  const go = (child: SchemaObject, at: string, of: readonly unknown[]) =>
    visit(contract, { schema: child, path: at, values: of, within: inside }, found);
  const { oneOf, properties, items, additionalProperties } = resolveSchema(contract, schema);
  const objects = values.filter(isRecord);
  for (const branch of oneOf ?? []) go(branch, path, values);
  for (const [name, property] of Object.entries(properties ?? {})) {
    const field = path ? `${path}.${name}` : name;
    const having = objects.filter((value) => Object.hasOwn(value, name));
    found.set(field, found.get(field) || having.length > 0);
    go(
      property,
      field,
      having.map((value) => value[name]),
    );
  }
  if (items) go(items, `${path}[]`, values.filter(Array.isArray).flat());
  if (typeof additionalProperties === "object") go(additionalProperties, `${path}.*`, objects.flatMap(Object.values));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
