import type { SchemaObject } from "./document.ts";
import { isObject } from "./json.ts";
import { presentBranches } from "./schemas.ts";

/** A field of an answer, at any depth. */
export interface Field {
  readonly name: string;
  /**
   * The path of its object: names, `[]` for a list's items, `*` for values whose keys are data.
   */
  readonly parent: readonly string[];
  readonly schema: SchemaObject;
  readonly required: boolean;
}

const ITEMS = "[]";
const VALUES = "*";

/** The fields under a schema without references, along every path. */
export function fieldsOf(schema: SchemaObject, parent: readonly string[] = []): Field[] {
  return presentBranches(schema).flatMap(
    ({ properties = {}, required = [], items, additionalProperties }) => {
      const own = Object.entries(properties).flatMap(([name, field]) => [
        { name, parent, schema: field, required: required.includes(name) },
        ...fieldsOf(field, [...parent, name]),
      ]);
      const values = typeof additionalProperties === "object" ? additionalProperties : undefined;
      return [
        ...own,
        ...(items ? fieldsOf(items, [...parent, ITEMS]) : []),
        ...(values ? fieldsOf(values, [...parent, VALUES]) : []),
      ];
    },
  );
}

/** The path as text, for example `result[].balance`. */
export function pathOf({ parent, name }: Pick<Field, "parent" | "name">): string {
  return [...parent, name].join(".").replaceAll(`.${ITEMS}`, ITEMS);
}

/** The schema of the object at a path, in a schema without references. */
export function objectAt(schema: SchemaObject, path: readonly string[]): SchemaObject {
  const [step, ...rest] = path;
  const [present = {}] = presentBranches(schema);
  if (step === undefined) return present;
  const next = childSchema(present, step);
  if (!next) throw new Error(`There is no ${path.join(".")}.`);
  return objectAt(next, rest);
}

function childSchema(schema: SchemaObject, step: string): SchemaObject | undefined {
  const { items, properties, additionalProperties: values } = schema;
  if (step === ITEMS) return items;
  if (step === VALUES) return typeof values === "object" ? values : undefined;
  return properties?.[step];
}

/** The objects of an answer at a path. */
export function objectsIn(value: unknown, path: readonly string[]): Record<string, unknown>[] {
  const found = path.reduce<unknown[]>(
    (values, step) => values.flatMap((one) => childrenOf(one, step)),
    [value],
  );
  return found.filter(isObject);
}

function childrenOf(value: unknown, step: string): unknown[] {
  if (step === ITEMS) return Array.isArray(value) ? value : [];
  if (!isObject(value)) return [];
  return step === VALUES ? Object.values(value) : [value[step]];
}
