import { fieldsOf, objectAt, pathOf } from "../bundle/field.ts";
import { type Operation, parametersOf, successOf } from "../bundle/operation.ts";
import { presentBranch, type Schema } from "../bundle/schema.ts";
import type { Change } from "./mutant.ts";
import { editParameter } from "./parameter-edit.ts";

/** The known values of one parameter or field. */
export interface KnownValues {
  /** What shares the values: those of a shared schema are changed where they are met first. */
  readonly group: string;
  readonly changes: Change[];
}

/** The changes of the known values of a method's parameters. */
export function knownParameterValues(operation: Operation): KnownValues[] {
  return parametersOf(operation).map(({ name, schema }) => {
    const at = `parameter ${name}`;
    const find = (target: Operation) => valuesOf(editParameter(target, name).schema);
    return knownValues(at, valuesOf(schema), find);
  });
}

/** The changes of the known values of a method's fields. */
export function knownFieldValues(operation: Operation): KnownValues[] {
  return fieldsOf(successOf(operation)).map((field) => {
    const find = (target: Operation) => presentBranch(objectAt(successOf(target), field.parent).properties?.[field.name] ?? {});
    return knownValues(`field ${pathOf(field)}`, presentBranch(field.schema), find);
  });
}

function valuesOf(schema: Schema): Schema {
  return schema["x-list"]?.items ?? schema;
}

function knownValues(
  at: string,
  { title, "x-known-values": known = {} }: Schema,
  find: (target: Operation) => Schema,
): KnownValues {
  const changes = Object.keys(known).map((value) => ({
    kind: "drop a known value",
    at,
    how: value,
    apply: (target: Operation) => void delete find(target)["x-known-values"]?.[value],
  }));
  return { group: title ?? at, changes };
}
