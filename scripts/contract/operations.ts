import type {
  AnswerObject,
  Contract,
  OperationObject,
  ParameterObject,
  SchemaObject,
} from "./document.ts";
import { refName, resolved } from "./references.ts";

/**
 * An operation with its parameters in one shape, whether the contract declares a query or a form.
 */
export interface ListedOperation {
  name: string;
  in: "query" | "form";
  object: OperationObject;
  parameters: ParameterObject[];
}

/** An example of an answer, and its file. */
export interface AnswerExample {
  name: string;
  where: string;
  value: unknown;
  /** The code and text, if the answer is the error envelope. */
  error: { code: unknown; msg: unknown } | undefined;
}

/** Every operation of the contract, in the order of the document. */
export function listOperations(contract: Contract): ListedOperation[] {
  return Object.values(contract.paths).map(({ post }) => ({
    name: post.operationId,
    in: placeOf(post),
    object: post,
    parameters: parametersOf(post),
  }));
}

/** Where the contract puts the operation's parameters. */
export function placeOf(object: OperationObject): "query" | "form" {
  return formOf(object) ? "form" : "query";
}

/** The form with the operation's parameters, if there is one. */
export function formOf({ requestBody }: OperationObject): SchemaObject | undefined {
  return requestBody?.content["application/x-www-form-urlencoded"]?.schema;
}

/** The operation's parameters; the properties of a form look like parameters of a query. */
export function parametersOf(object: OperationObject): ParameterObject[] {
  const form = formOf(object);
  if (!form) return object.parameters ?? [];
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

/** Whether a parameter or its schema is marked as a secret. */
export function isSensitive(contract: Contract, parameter: ParameterObject): boolean {
  return parameter["x-sensitive"] ?? resolved(contract, parameter.schema)["x-sensitive"] ?? false;
}

/** The schema and the examples of the operation's answers. */
export function answersOf({ responses }: OperationObject): AnswerObject {
  return responses["200"].content["application/json"];
}

/** The schema of the operation's success answer. */
export function resultSchema(contract: Contract, object: OperationObject): SchemaObject {
  const isResult = (branch: SchemaObject) => !isErrorEnvelope(branch);
  return resolved(contract, answerBranches(contract, object).find(isResult) ?? {});
}

/** The schema of the operation's error answer. */
export function errorSchema(contract: Contract, object: OperationObject): SchemaObject {
  return resolved(contract, answerBranches(contract, object).find(isErrorEnvelope) ?? {});
}

/** The possible answers of the operation, as its schema lists them. */
export function answerBranches(contract: Contract, object: OperationObject): SchemaObject[] {
  return resolved(contract, answersOf(object).schema).oneOf ?? [];
}

/** The examples of the operation's answers, with references resolved. */
export function answerExamples(contract: Contract, object: OperationObject): AnswerExample[] {
  return Object.entries(answersOf(object).examples ?? {}).map(([name, example]) => {
    const { value } = resolved(contract, example);
    const where = example.$ref
      ? `examples/${refName(example.$ref)}.yaml`
      : `methods/${object.operationId}.yaml responses/examples/${name}`;
    return { name, where, value, error: errorOf(value) };
  });
}

function isErrorEnvelope({ $ref, title }: SchemaObject): boolean {
  return title === "ErrorResponse" || ($ref !== undefined && refName($ref) === "ErrorResponse");
}

function errorOf(value: unknown): AnswerExample["error"] {
  if (typeof value !== "object" || value === null || !("error" in value)) return undefined;
  const { error } = value;
  if (typeof error !== "object" || error === null) return { code: undefined, msg: undefined };
  return {
    code: "code" in error ? error.code : undefined,
    msg: "msg" in error ? error.msg : undefined,
  };
}

function pick<K extends keyof SchemaObject>(
  schema: SchemaObject,
  key: K,
): Pick<SchemaObject, K> | Record<never, never> {
  return schema[key] === undefined ? {} : { [key]: schema[key] };
}
