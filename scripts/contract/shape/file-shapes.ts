/** The shape of each kind of file of the contract. */
import { claim, listOf, mapOf, oneOf, record, referenceOr, type Shape, text } from "./parts.ts";
import { disagreements, schema, schemaShape } from "./schema-shape.ts";

const flag: Shape = { const: true, description: "write `true`, or take it out" };
const codes: Shape = listOf({ type: "integer", description: "write the number of a code" });

const applies = record(
  { kind: text },
  {
    ...{ at: text, field: text, fields: listOf(text), match: text, value: text, echo: text },
    ...{ except: {}, reason: text, unless: mapOf(text), from: mapOf(text), by: mapOf(text) },
    ...claim,
  },
);

const parameter = record(
  { name: text, in: oneOf("query"), description: text, schema },
  {
    required: flag,
    deprecated: flag,
    "x-applies": applies,
    "x-default-note": text,
    "x-sensitive": flag,
    ...claim,
  },
);

const life = record(
  { state: oneOf("active", "deprecation-announced", "withdrawn", "older-reference") },
  {
    since: {
      type: "string",
      pattern: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$",
      description: "write a day, as in `2026-01-31`",
    },
    replacement: text,
    note: text,
    ...claim,
  },
);

const rule = record(
  {
    kind: oneOf("exactly-one-of", "at-least-one-of", "at-most-one-of"),
    parameters: listOf(text, { minItems: 2, uniqueItems: true }),
    enforced: {
      enum: ["yes", "no", "unknown"],
      description: 'write "yes", "no" or "unknown", in quotes',
    },
  },
  { because: text, ...claim },
);

const paging = record(
  {
    ...{ count: text, offset: text, items: text, key: text },
    maximum: { type: "integer", minimum: 1, description: "write a positive whole number" },
  },
  { order_by: text, total: text, ...claim },
);

const example = record({ summary: text, value: { type: "object" } }, claim);

const form = "application/x-www-form-urlencoded";

const responses = record({
  "200": record({
    description: text,
    content: record({
      "application/json": record({ schema, examples: mapOf(referenceOr(example)) }),
    }),
  }),
});

const operation: Shape = {
  ...record(
    {
      ...{ operationId: text, summary: text, description: text },
      tags: listOf(text, { minItems: 1, maxItems: 1 }),
      "x-effect": oneOf("read", "write", "money"),
      "x-roles": record(
        {
          allowed: listOf(oneOf("Owner", "Admin", "Developer", "Accountant", "Payer"), {
            uniqueItems: true,
          }),
        },
        { note: text, ...claim },
      ),
      "x-lifecycle": life,
      "x-error-codes": record({ codes }, claim),
      "x-request-examples": mapOf(record({ summary: text, params: { type: "object" } }, claim)),
      responses,
    },
    {
      deprecated: flag,
      externalDocs: record({ url: text }, { description: text }),
      parameters: listOf(parameter, { minItems: 1 }),
      requestBody: record({ required: flag, content: record({ [form]: record({ schema }) }) }),
      "x-check-with": record({ method: text, look: text }, claim),
      "x-rules": listOf(rule, { minItems: 1 }),
      "x-paging": paging,
      "x-caller-account": record({ at: text, field: text }, claim),
      "x-disagreements": disagreements,
      ...claim,
    },
  ),
};

const webhook: Shape = record({
  post: record(
    {
      ...{ operationId: text, summary: text, description: text },
      tags: listOf(text, { minItems: 1, maxItems: 1 }),
      "x-lifecycle": life,
      requestBody: record({
        required: flag,
        content: record({
          "application/json": record({ schema, examples: mapOf(referenceOr(example)) }),
        }),
      }),
    },
    {
      deprecated: flag,
      externalDocs: record({ url: text }, { description: text }),
      "x-disagreements": disagreements,
      ...claim,
    },
  ),
});

/** A callback's file: the webhook, and the schemas that it needs by their titles. */
const callback: Shape = {
  type: "object",
  required: ["webhook"],
  properties: { webhook },
  additionalProperties: schema,
};

const server = record(
  {
    url: { type: "string", pattern: "^https://[^?#]+[^/]$", description: "write an https address" },
  },
  { description: text },
);

const root = record(
  {
    openapi: { type: "string", pattern: "^3\\.1\\.", description: "write 3.1.0" },
    info: { type: "object" },
    servers: listOf(server, { minItems: 1 }),
    ...{ security: { type: "array" }, tags: { type: "array" } },
    "x-source-keys": mapOf(text),
    "x-common-error-codes": record({ codes }, claim),
    paths: mapOf(record({ $ref: text })),
    components: { type: "object" },
  },
  {
    jsonSchemaDialect: text,
    webhooks: mapOf(record({ $ref: text })),
    "x-also-form": record({ effects: listOf(oneOf("read", "write", "money")) }, claim),
  },
);

const evidence = record(
  {},
  {
    key: listOf(text),
    typed: listOf(text),
    "left-out": record({ fields: listOf(text) }, claim),
  },
);

/** Files whose name fits have this shape; `$defs` of schemas are added to each. */
const shapes: readonly (readonly [RegExp, Shape])[] = [
  [/^openapi\.yaml$/u, root],
  [/^always-there\.yaml$/u, record({ clients: listOf(text), schemas: mapOf(evidence) })],
  [/^page-lengths\.yaml$/u, mapOf({ type: "integer", minimum: 1, description: "count its lines" })],
  [/^methods\//u, record({ post: operation })],
  [/^answers\//u, mapOf(schema)],
  [/^examples\//u, example],
  [/^callbacks\//u, callback],
];

/** The shape of a file by its name and what it holds; undefined if other checks look at it. */
export function shapeOf(name: string, value: unknown): Shape | undefined {
  if (name.startsWith("schemas/")) return isShared(value) ? schema : mapOf(schema);
  return shapes.find(([pattern]) => pattern.test(name))?.[1];
}

/** A shape with what it refers to. */
export function completeShape(shape: Shape): Shape {
  return { allOf: [shape], $defs: { schema: schemaShape } };
}

/** Most files of schemas hold one; a few hold several by their titles. */
function isShared(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && typeof Reflect.get(value, "title") === "string"
  );
}
