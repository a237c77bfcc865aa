import type { SchemaObject } from "@vox-accounts/scripts/contract/document";
import { presentBranch } from "@vox-accounts/scripts/contract/schemas";

const scalars = ["string", "integer", "number", "boolean"];

/** Other types for a field, by name. */
export function retypeSteps(schema: SchemaObject): [how: string, to: SchemaObject][] {
  const { type, items, properties, additionalProperties } = presentBranch(schema);
  const nullable = schema.oneOf !== undefined;
  const steps: [string, SchemaObject][] = [];
  if (nullable) steps.push(["never null", presentBranch(schema)]);
  if (Array.isArray(type))
    steps.push(
      ...type.map((one): [string, SchemaObject] => [
        `not ${one}`,
        { ...schema, type: type.filter((other) => other !== one) },
      ]),
    );
  if (typeof type === "string" && scalars.includes(type)) {
    steps.push(
      ...scalars
        .filter((other) => other !== type)
        .map((other): [string, SchemaObject] => [other, { type: other }]),
    );
  }
  if (items)
    steps.push(
      ["its item alone", items],
      ...retypeSteps(items).map(([how, to]): [string, SchemaObject] => [
        `list of ${how}`,
        { ...schema, items: to },
      ]),
    );
  if (properties)
    steps.push(["list", { type: "array", items: schema }], ["string", { type: "string" }]);
  if (typeof additionalProperties === "object") {
    steps.push(["further fields of any type", { ...schema, additionalProperties: true }]);
  }
  return steps;
}
