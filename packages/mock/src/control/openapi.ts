import { readVersion } from "../version.ts";
import { TOKEN_HEADER } from "./access.ts";
import { ref } from "./json-schema.ts";
import { CONTROL_OPERATIONS, type ControlOperation } from "./operations.ts";
import { controlSchemas, type Described } from "./schemas.ts";

const ERROR = {
  description: "The request is refused; the header `x-vox-mock-reason` has the reason as well.",
  content: json(ref("Error")),
};

/** The OpenAPI document of the control path. */
export function controlDocument(described: Described): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "Control path of the Voximplant Accounts mock",
      version: readVersion(),
      description: "Controls a running mock and shows the requests it received.",
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
          description: "Required if the mock was started with a control token.",
        },
      },
      schemas: controlSchemas(described),
    },
  };
}

function written(operation: ControlOperation) {
  const { id, summary, description, query, pathId, body, status, answer } = operation;
  const parameters = [
    ...(pathId ? [{ name: "id", in: "path", required: true, schema: { type: "integer" } }] : []),
    ...Object.entries(query ?? {}).map(([name, schema]) => ({ name, in: "query", schema })),
  ];
  return {
    operationId: id,
    summary,
    ...(description ? { description } : {}),
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
