import { presentBranch, type Schema } from "./schema.ts";

/** A field of an answer, at any depth. */
export interface Field {
  readonly name: string;
  /** The object that it is a field of: names, and `[]` for a list's items. */
  readonly parent: readonly string[];
  readonly schema: Schema;
  readonly required: boolean;
}

const ITEMS = "[]";

/** The fields of an answer's schema. */
export function fieldsOf(schema: Schema, parent: readonly string[] = []): Field[] {
  const { properties = {}, required = [], items } = presentBranch(schema);
  const inner = items ? fieldsOf(items, [...parent, ITEMS]) : [];
  const own = Object.entries(properties).flatMap(([name, field]) => [
    { name, parent, schema: field, required: required.includes(name) },
    ...fieldsOf(field, [...parent, name]),
  ]);
  return [...inner, ...own];
}

/** Such as `result[].balance`. */
export function pathOf({ parent, name }: Pick<Field, "parent" | "name">): string {
  return [...parent, name].join(".").replaceAll(`.${ITEMS}`, ITEMS);
}

/** The schema of the object at a path. */
export function objectAt(schema: Schema, path: readonly string[]): Schema {
  return path.reduce((node, step) => {
    const { items, properties } = presentBranch(node);
    const next = step === ITEMS ? items : properties?.[step];
    if (!next) throw new Error(`There is no ${path.join(".")}.`);
    return presentBranch(next);
  }, presentBranch(schema));
}

/** The objects that an answer has at a path. */
export function objectsIn(value: unknown, path: readonly string[]): Record<string, unknown>[] {
  const found = path.reduce<unknown[]>(
    (values, step) =>
      values.flatMap((one) => (step === ITEMS ? (one as unknown[] | undefined) : isObject(one) ? one[step] : undefined)),
    [value],
  );
  return found.filter(isObject);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
