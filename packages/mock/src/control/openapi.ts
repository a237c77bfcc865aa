import type { Contract } from "../contract/contract.ts";
import type { FaultTable } from "../faults/fault-row.ts";
import { createSchemas, newChildSchema, stateSchema } from "../stateful/snapshot/schemas.ts";
import { readVersion } from "../version.ts";
import { TOKEN_HEADER } from "./access.ts";
import { CONTROL_OPERATIONS, type ControlOperation, ref } from "./operations.ts";
import { controlSchemas } from "./schemas.ts";

const ERROR = {
  description: "A refusal; the header `x-vox-mock-reason` repeats the reason.",
  content: json(ref("Error")),
};

/** The OpenAPI document of the control path. */
export function controlDocument(contract: Contract, table: FaultTable): object {
  const schemas = createSchemas(contract);
  return {
    openapi: "3.1.0",
    info: {
      title: "Control path of the mock of Voximplant's Accounts methods",
      version: readVersion(),
      description: "Steers a mock that is running, and tells what it was asked.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/__mock" }],
    security: [{}, { controlToken: [] }],
    paths: Object.fromEntries(
      Object.entries(CONTROL_OPERATIONS).map(([path, operations]) => [
        path,
        Object.fromEntries(
          Object.entries(operations).map(([verb, operation]) => [verb, written(operation)]),
        ),
      ]),
    ),
    components: {
      securitySchemes: {
        controlToken: {
          type: "apiKey",
          in: "header",
          name: TOKEN_HEADER,
          description: "Needed if the mock was started with a token for the control path.",
        },
      },
      schemas: {
        ...controlSchemas(contract, table),
        MockState: stateSchema(schemas),
        NewChild: newChildSchema(schemas),
      },
    },
  };
}

function written({ id, summary, query, pathId, body, status, answer }: ControlOperation) {
  const parameters = [
    ...(pathId ? [{ name: "id", in: "path", required: true, schema: { type: "integer" } }] : []),
    ...Object.entries(query ?? {}).map(([name, schema]) => ({ name, in: "query", schema })),
  ];
  return {
    operationId: id,
    summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: json(body) } } : {}),
    responses: {
      [status]: { description: "Done.", ...(answer ? { content: json(answer) } : {}) },
      ...(id.startsWith("verify") ? { 417: unmet() } : {}),
      "4XX": ERROR,
    },
  };
}

function unmet() {
  return { description: "The expectation is not met.", content: json(ref("Unmet")) };
}

function json(schema: object) {
  return { "application/json": { schema } };
}
