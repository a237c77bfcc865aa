/** Schema keywords by their purpose. */
import { type JsonObject, textsOf } from "../../contract/json.ts";

/** Words for readers; a change of them is documentation. */
export const words = ["title", "description", "example", "examples", "externalDocs", "xml"];

/** Extensions that only readers and editors use. */
export const wordExtensions = [
  "x-default-note",
  "x-disagreements",
  "x-published-in",
  "x-enum-varnames",
  "x-enumNames",
  "x-enumDescriptions",
  "x-enum-descriptions",
  "x-order",
];

/** Keywords that say nothing about calls. */
export const silent = ["$comment", "$schema", "$id", "$anchor", "$defs", "definitions", "x-basis"];
export const silentExtensions = ["x-sources"];

/** Handled by name while atoms are created or compared. */
export const knownKeywords = [
  "$ref",
  "type",
  "nullable",
  "enum",
  "const",
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "if",
  "then",
  "else",
  "discriminator",
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
  "x-sensitive",
  "x-known-values",
  "x-extensible-enum",
];

/** Keywords that limit the values of one type and say nothing about others. */
export const byType = {
  null: [],
  boolean: [],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format"],
  string: [
    "minLength",
    "maxLength",
    "pattern",
    "format",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "x-list",
    "x-timestamp",
  ],
  array: [
    "items",
    "prefixItems",
    "contains",
    "minContains",
    "maxContains",
    "minItems",
    "maxItems",
    "uniqueItems",
    "unevaluatedItems",
    "additionalItems",
  ],
  object: [
    "properties",
    "required",
    "additionalProperties",
    "patternProperties",
    "propertyNames",
    "minProperties",
    "maxProperties",
    "dependentRequired",
    "dependentSchemas",
    "dependencies",
    "unevaluatedProperties",
  ],
} as const;

export type JsonType = keyof typeof byType;

export const jsonTypes: readonly JsonType[] = [
  "null",
  "boolean",
  "number",
  "string",
  "array",
  "object",
];

const known = new Set<string>([
  ...words,
  ...wordExtensions,
  ...silent,
  ...silentExtensions,
  ...knownKeywords,
  ...Object.values(byType).flat(),
]);

export function isKnownKeyword(keyword: string): boolean {
  return known.has(keyword);
}

/** The JSON types that a schema's own keywords allow. */
export function typesOf(schema: JsonObject): readonly JsonType[] {
  const names = typeof schema.type === "string" ? [schema.type] : textsOf(schema.type);
  const types = new Set(names.map((name) => (name === "integer" ? "number" : name)));
  if (types.size === 0 && schema.enum === undefined && schema.const === undefined) {
    // a schema with properties means objects, although strictly it allows other types
    if (schema.properties !== undefined) types.add("object");
    else if (schema.items !== undefined) types.add("array");
  }
  if (types.size === 0) return jsonTypes;
  if (schema.nullable === true) types.add("null");
  return jsonTypes.filter((type) => types.has(type));
}
