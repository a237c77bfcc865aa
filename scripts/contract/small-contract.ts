import type { Contract, OperationObject, ParameterObject, SchemaObject } from "./document.ts";

/**
 * A contract with the given operations, for tests that need an unusual one; other tests use the
 * fixture.
 */
export function smallContract(
  operations: Record<string, Partial<OperationObject>> = {},
  schemas: Record<string, SchemaObject> = {},
): Contract {
  const paths = Object.entries(operations).map(([name, parts]) => [
    `/${name}`,
    { post: operationObject(name, parts) },
  ]);
  return {
    openapi: "3.1.0",
    ...{ info: { title: "Small", version: "1.0.0" } },
    paths: Object.fromEntries(paths),
    components: {
      schemas: {
        ErrorResponse: { title: "ErrorResponse", type: "object", required: ["error"] },
        ...Object.fromEntries(Object.keys(operations).flatMap(answerSchemas)),
        ...schemas,
      },
    },
    "x-source-keys": { here: "This test." },
    "x-common-error-codes": { codes: [1, 100] },
  };
}

/** A query parameter. */
export function queryParameter(
  name: string,
  schema: SchemaObject,
  more: Partial<ParameterObject> = {},
): ParameterObject {
  return { name, in: "query", description: `The ${name}.`, schema, ...more };
}

/** A form with these fields. */
export function formBody(
  properties: Record<string, SchemaObject>,
  required: string[] = [],
): NonNullable<OperationObject["requestBody"]> {
  return {
    content: {
      "application/x-www-form-urlencoded": { schema: { type: "object", required, properties } },
    },
  };
}

function answerSchemas(name: string): [string, SchemaObject][] {
  const success: SchemaObject = {
    title: `${name}Response`,
    type: "object",
    properties: { result: { type: "integer" } },
  };
  const oneOf = [`${name}Response`, "ErrorResponse"].map((one) => {
    return { $ref: `#/components/schemas/${one}` };
  });
  return [
    [`${name}Answer`, { title: `${name}Answer`, oneOf }],
    [`${name}Response`, success],
  ];
}

function operationObject(name: string, parts: Partial<OperationObject>): OperationObject {
  return {
    operationId: name,
    summary: `Do ${name}.`,
    responses: {
      "200": {
        content: {
          "application/json": {
            schema: { $ref: `#/components/schemas/${name}Answer` },
            examples: {},
          },
        },
      },
    },
    "x-effect": "read",
    "x-roles": { allowed: [] },
    "x-lifecycle": { state: "active" },
    "x-error-codes": { codes: [] },
    "x-request-examples": {},
    "x-sources": ["here"],
    ...parts,
  };
}
