import type { Content, SpecFolder } from "./edit-spec.ts";

const name = "GetVendorHistory";
const sources = ["docs.ai"];

/** Adds a read method with paged answers whose items contain a list. */
export function newMethod(spec: SpecFolder): void {
  spec.edit("openapi.yaml", ({ paths }) => {
    paths[`/${name}`] = { $ref: `methods/${name}.yaml` };
  });
  spec.write(`methods/${name}.yaml`, { post: operation });
  spec.write(`answers/${name}.yaml`, answers);
  spec.edit("always-there.yaml", ({ schemas }) => {
    schemas[`${name}Response`] = { key: ["result"] };
  });
}

const operation: Content = {
  operationId: name,
  summary: "List events.",
  description: "Returns the events, page by page.",
  tags: ["Accounts"],
  externalDocs: { url: "https://voximplant.com/docs/references/httpapi/accounts#getvendorhistory" },
  "x-effect": "read",
  "x-roles": { allowed: ["Owner"], "x-sources": sources },
  "x-lifecycle": { state: "active" },
  "x-error-codes": { codes: [], "x-basis": "inferred" },
  "x-paging": {
    count: "count",
    maximum: 500,
    offset: "offset",
    items: "result",
    key: "event_id",
    total: "total_count",
    "x-sources": sources,
  },
  "x-sources": sources,
  parameters: [
    parameter("count", "The maximum number of events to return.", { type: "integer", default: 20 }),
    parameter("offset", "The number of events to skip.", { type: "integer", default: 0 }),
  ],
  "x-request-examples": {
    minimal: { summary: "Get the first events.", params: {}, "x-sources": sources },
    full: {
      summary: "Get the second page.",
      params: { count: 10, offset: 10 },
      "x-sources": sources,
    },
  },
  responses: {
    "200": {
      description: "The result or the error envelope.",
      content: {
        "application/json": {
          schema: { $ref: `../answers/${name}.yaml#/${name}Answer` },
          examples: {
            success: {
              summary: "One event with two changes.",
              value: {
                result: [{ event_id: 7, changes: [{ field: "active" }, { field: "frozen" }] }],
                total_count: 1,
                count: 1,
              },
              "x-sources": sources,
            },
            authFailed: { $ref: "../examples/authFailed.yaml" },
            rateLimited: { $ref: "../examples/rateLimited.yaml" },
          },
        },
      },
    },
  },
};

const answers: Content = {
  [`${name}Answer`]: {
    title: `${name}Answer`,
    description: `What ${name} returns with HTTP 200, either the result or the error envelope.`,
    oneOf: [{ $ref: `#/${name}Response` }, { $ref: "../schemas/ErrorResponse.yaml" }],
    "x-sources": sources,
  },
  [`${name}Response`]: {
    title: `${name}Response`,
    description: `What ${name} returns when the call succeeds.`,
    type: "object",
    required: ["result"],
    properties: {
      result: { description: "The events.", type: "array", items: event() },
      total_count: { description: "The total number of events.", type: "integer" },
      count: { description: "The number of events in this answer.", type: "integer" },
    },
    "x-sources": sources,
  },
};

function event(): Content {
  return {
    type: "object",
    required: ["event_id"],
    properties: {
      event_id: { description: "The event's id.", type: "integer" },
      changes: {
        description: "What changed.",
        type: "array",
        items: {
          type: "object",
          properties: { field: { description: "The field.", type: "string" } },
        },
      },
    },
  };
}

function parameter(parameterName: string, description: string, schema: object): Content {
  return { name: parameterName, in: "query", description, "x-sources": sources, schema };
}
