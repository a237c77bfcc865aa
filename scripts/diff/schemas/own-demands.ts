/** The keywords of a schema that are compared as a whole, and unknown ones. */
import { isObject, type JsonObject, listOf, objectOf } from "../../contract/json.ts";
import type { Demand } from "./atoms.ts";
import { byType, isKnownKeyword, typesOf } from "./keywords.ts";

const demandKeywords = [
  "contains",
  "minContains",
  "maxContains",
  "unevaluatedItems",
  "additionalItems",
  "dependentRequired",
  "dependentSchemas",
  "dependencies",
  "unevaluatedProperties",
  "contentSchema",
  "x-list",
];

/** Keywords to compare as a whole, and unknown ones. */
export function demandsOf(own: JsonObject, schema: JsonObject): Demand[] {
  const unknownKeywords = Object.keys(schema).filter((keyword) => !isKnownKeyword(keyword));
  const condition = ["if", "then", "else"].filter((keyword) => keyword in schema);
  return [
    ...demandKeywords
      .filter((keyword) => own[keyword] !== undefined && own[keyword] !== true)
      .map((keyword) => ({ keyword, value: own[keyword] })),
    ...(schema.not === undefined ? [] : [{ keyword: "not", value: schema.not }]),
    ...(schema.discriminator === undefined
      ? []
      : [{ keyword: "discriminator", value: schema.discriminator }]),
    ...(condition.includes("if")
      ? [{ keyword: "if", value: Object.fromEntries(condition.map((key) => [key, schema[key]])) }]
      : []),
    ...[...unknownKeywords, ...misplaced(schema)].map((keyword) => ({
      keyword,
      value: schema[keyword],
    })),
  ];
}

/** A discriminator with its implicit values: the names of the schemas that it chooses from. */
export function wholeDiscriminator(schema: JsonObject): unknown {
  const { discriminator } = schema;
  if (!isObject(discriminator)) return discriminator;
  const given = objectOf(discriminator.mapping);
  const told = new Set(Object.values(given));
  const references = [...listOf(schema.oneOf), ...listOf(schema.anyOf)]
    .map((branch) => objectOf(branch).$ref)
    .filter((reference) => typeof reference === "string")
    .filter((reference) => !told.has(reference));
  const implied = references.map((reference) => [reference.split("/").at(-1) ?? "", reference]);
  return { ...discriminator, mapping: { ...Object.fromEntries(implied), ...given } };
}

/** Limits without effect on the schema's types, such as a maximum of a list. */
function misplaced(schema: JsonObject): string[] {
  const types = typesOf(schema);
  const applies = (keyword: string) => {
    return types.some((type) => (byType[type] as readonly string[]).includes(keyword));
  };
  const limits = Object.values(byType).flat();
  return Object.keys(schema).filter((keyword) => {
    return limits.some((limit) => limit === keyword) && !applies(keyword);
  });
}
