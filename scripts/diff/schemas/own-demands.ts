/** The keywords of a schema that are compared as a whole, and those that nobody knows. */
import type { JsonObject } from "../json.ts";
import type { Demand } from "./atoms.ts";
import { byType, isUnderstood, typesOf } from "./keywords.ts";

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

/** Keywords to compare as a whole, and those that nobody knows. */
export function demandsOf(own: JsonObject, schema: JsonObject): Demand[] {
  const strange = Object.keys(schema).filter((keyword) => !isUnderstood(keyword));
  const condition = ["if", "then", "else"].filter((keyword) => keyword in schema);
  return [
    ...demandKeywords
      .filter((keyword) => own[keyword] !== undefined && own[keyword] !== true)
      .map((keyword) => ({ keyword, value: own[keyword] })),
    ...["not", "discriminator"]
      .filter((keyword) => schema[keyword] !== undefined)
      .map((keyword) => ({ keyword, value: schema[keyword] })),
    ...(condition.includes("if")
      ? [{ keyword: "if", value: Object.fromEntries(condition.map((key) => [key, schema[key]])) }]
      : []),
    ...[...strange, ...misplaced(schema)].map((keyword) => ({ keyword, value: schema[keyword] })),
  ];
}

/** Limits that bind no value of the schema's types, such as a maximum of a list. */
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
