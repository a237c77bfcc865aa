import type { OperationObject, SchemaObject } from "@vox-accounts/scripts/contract/document";
import { fieldsOf, objectAt, pathOf } from "@vox-accounts/scripts/contract/fields";
import { parametersOf } from "@vox-accounts/scripts/contract/operations";
import { presentBranch } from "@vox-accounts/scripts/contract/schemas";
import { resultOf } from "../bundle/method-bundle.ts";
import type { Change } from "./mutant.ts";
import { editParameter } from "./parameter-edit.ts";

/** The known values of one parameter or field. */
export interface KnownValues {
  /** The name of the schema with the values: shared ones are changed only once. */
  readonly group: string;
  readonly changes: Change[];
}

/** The changes of the known values of a method's parameters. */
export function knownParameterValues(operation: OperationObject): KnownValues[] {
  return parametersOf(operation).map(({ name, schema }) => {
    const at = `parameter ${name}`;
    const find = (target: OperationObject) => valuesOf(editParameter(target, name).schema);
    return knownValues(at, valuesOf(schema), find);
  });
}

/** The changes of the known values of a method's fields. */
export function knownFieldValues(operation: OperationObject): KnownValues[] {
  return fieldsOf(resultOf(operation)).map((field) => {
    const find = (target: OperationObject) =>
      presentBranch(objectAt(resultOf(target), field.parent).properties?.[field.name] ?? {});
    return knownValues(`field ${pathOf(field)}`, presentBranch(field.schema), find);
  });
}

function valuesOf(schema: SchemaObject): SchemaObject {
  return schema["x-list"]?.items ?? schema;
}

function knownValues(
  at: string,
  { title, "x-known-values": known = {} }: SchemaObject,
  find: (target: OperationObject) => SchemaObject,
): KnownValues {
  const changes = Object.keys(known).map((value) => ({
    kind: "drop a known value",
    at,
    how: value,
    apply: (target: OperationObject) => void delete find(target)["x-known-values"]?.[value],
  }));
  return { group: title ?? at, changes };
}
