import type { Contract, OperationObject, ParameterObject, SchemaObject } from "./contract.ts";

/** An operation with its parameters in one shape, wherever the contract declares them. */
export interface ListedOperation {
  name: string;
  in: "query" | "form";
  object: OperationObject;
  parameters: ParameterObject[];
}

/** Every operation of the contract, in the order of the document. */
export function listOperations(contract: Contract): ListedOperation[] {
  return Object.values(contract.paths).map(({ post }) => {
    const form = post.requestBody?.content["application/x-www-form-urlencoded"]?.schema;
    return {
      name: post.operationId,
      in: form ? "form" : "query",
      object: post,
      parameters: form ? fromForm(form) : (post.parameters ?? []),
    };
  });
}

/** The schema a `$ref` names, with the keywords that stand beside the reference on top. */
export function resolveSchema(contract: Contract, schema: SchemaObject): SchemaObject {
  if (!schema.$ref) return schema;
  const { $ref, ...beside } = schema;
  const target = contract.components.schemas[refName($ref)];
  if (!target) throw new Error(`The contract refers to ${$ref}, which it does not define.`);
  return { ...resolveSchema(contract, target), ...beside };
}

/** The name at the end of a reference, `#/components/schemas/PlanType` -> `PlanType`. */
export function refName(ref: string): string {
  return ref.slice(ref.lastIndexOf("/") + 1);
}

function fromForm(form: SchemaObject): ParameterObject[] {
  return Object.entries(form.properties ?? {}).map(([name, schema]) => ({
    name,
    in: "form",
    required: form.required?.includes(name) ?? false,
    description: schema.description ?? "",
    schema,
    ...pick(schema, "x-default-note"),
    ...pick(schema, "x-sensitive"),
    ...pick(schema, "x-sources"),
    ...pick(schema, "x-basis"),
  }));
}

function pick<K extends keyof SchemaObject>(schema: SchemaObject, key: K): Pick<SchemaObject, K> | Record<never, never> {
  return schema[key] === undefined ? {} : { [key]: schema[key] };
}
