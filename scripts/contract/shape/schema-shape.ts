/** The keywords that a schema of the contract may have. */
import { claim, listOf, mapOf, oneOf, record, type Shape, text, when } from "./parts.ts";

const types = ["string", "integer", "number", "boolean", "array", "object", "null"];
const typeName: Shape = { ...oneOf(...types) };

const nested: Shape = { $ref: "#/$defs/schema" };
const count: Shape = { type: "integer", minimum: 0, description: "write a whole number" };
const limit: Shape = { type: "number", description: "write a number" };

export const disagreements: Shape = listOf(
  record({ topic: text, sides: mapOf(text), choice: text }),
  { minItems: 1 },
);

/** The JSON Schema keywords that the contract may use. */
const keywords: Readonly<Record<string, Shape>> = {
  $ref: text,
  title: text,
  description: text,
  type: when({ type: "array" }, { type: "array", items: typeName, minItems: 1 }, typeName),
  format: oneOf("date", "date-time", "email", "uri", "uuid"),
  pattern: text,
  enum: listOf({}, { minItems: 1, uniqueItems: true }),
  const: {},
  default: {},
  examples: listOf({}, { minItems: 1 }),
  minimum: limit,
  maximum: limit,
  exclusiveMinimum: limit,
  exclusiveMaximum: limit,
  multipleOf: limit,
  minLength: count,
  maxLength: count,
  minItems: count,
  maxItems: count,
  uniqueItems: { type: "boolean" },
  deprecated: { const: true, description: "write `true`, or remove it" },
  required: listOf(text, { uniqueItems: true }),
  properties: mapOf(nested),
  additionalProperties: when({ type: "boolean" }, {}, nested),
  items: nested,
  oneOf: listOf(nested, { minItems: 2 }),
  anyOf: listOf(nested, { minItems: 2 }),
  allOf: listOf(nested, { minItems: 1 }),
};

const extensions: Readonly<Record<string, Shape>> = {
  "x-list": record(
    { items: nested },
    { all: { const: true, description: "write `all: true`, or remove it" } },
  ),
  "x-known-values": {
    type: "object",
    minProperties: 1,
    additionalProperties: text,
    description: "write each value with a label, as in `{ crime: Crime }`",
  },
  "x-timestamp": oneOf("utc"),
  "x-sensitive": { const: true, description: "write `true`, or remove it" },
  "x-published-in": oneOf("query", "form"),
  "x-default-note": text,
  "x-disagreements": disagreements,
  ...claim,
};

/** A schema, for `$defs` of shapes that refer to `nested`. */
export const schemaShape: Shape = {
  ...record({}, { ...keywords, ...extensions }),
  allOf: [
    when(
      { required: ["type"], properties: { type: { const: "array" } } },
      { required: ["items"], description: "describe the members in `items`" },
    ),
    when(
      { required: ["x-list"] },
      {
        required: ["pattern"],
        properties: {
          type: { const: "string", description: "write `type: string`: the list is one value" },
        },
        description: "write the `pattern` of members joined with `;`",
      },
    ),
  ],
};

/** A reference to a schema. */
export const schema: Shape = nested;
