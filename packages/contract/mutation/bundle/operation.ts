import type { Schema } from "./schema.ts";

/** A method as the bundle describes it, with every reference resolved. */
export interface Operation {
  parameters?: QueryParameter[];
  requestBody?: { content: Record<string, { schema: FormSchema }> };
  "x-rules"?: Rule[];
  "x-roles"?: { allowed?: string[] };
  "x-paging"?: { items: string; count: string; offset: string; total?: string };
  "x-request-examples": Record<string, { params: Record<string, unknown> }>;
  responses: { "200": { content: { "application/json": { schema: Schema; examples: Record<string, { value: object }> } } } };
}

export interface Rule {
  kind: string;
  parameters: string[];
  enforced: string;
}

interface QueryParameter {
  name: string;
  required?: boolean;
  schema: Schema;
  "x-sensitive"?: boolean;
}

type FormSchema = Schema & { properties: Record<string, Schema> };

/** A parameter wherever the contract puts it. */
export interface Parameter {
  readonly name: string;
  readonly required: boolean;
  readonly sensitive: boolean;
  readonly schema: Schema;
}

/** Where the contract puts the method's parameters. */
export function placeOf({ requestBody }: Operation): "query" | "form" {
  return requestBody ? "form" : "query";
}

/** The form that carries the parameters, if one does. */
export function formOf({ requestBody }: Operation): FormSchema | undefined {
  return requestBody?.content["application/x-www-form-urlencoded"]?.schema;
}

/** The method's parameters. */
export function parametersOf(operation: Operation): Parameter[] {
  const form = formOf(operation);
  const inQuery = operation.parameters ?? [];
  return [
    ...inQuery.map(({ name, required = false, schema, ...own }) => {
      return { name, required, sensitive: own["x-sensitive"] ?? schema["x-sensitive"] ?? false, schema };
    }),
    ...Object.entries(form?.properties ?? {}).map(([name, schema]) => {
      return { name, required: form?.required?.includes(name) ?? false, sensitive: schema["x-sensitive"] ?? false, schema };
    }),
  ];
}

/** The schema and the examples of the method's answers. */
export function answersOf({ responses }: Operation) {
  return responses["200"].content["application/json"];
}

/** The schema of a success. */
export function successOf(operation: Operation): Schema {
  return branch(operation, "result");
}

/** The schema of an error. */
export function errorOf(operation: Operation): Schema {
  return branch(operation, "error");
}

function branch(operation: Operation, field: string): Schema {
  const found = answersOf(operation).schema.oneOf?.find(({ required }) => required?.includes(field));
  if (!found) throw new Error(`No branch of the answer requires ${field}.`);
  return found;
}
