/** The atoms of a schema's own keywords, without its combinations. */
import {
  isObject,
  type JsonObject,
  listOf,
  objectOf,
  textsOf,
  without,
} from "../../contract/json.ts";
import type { ArrayPart, Atom, Bound, Marks, ObjectPart, Schema } from "./atoms.ts";
import { byType, type JsonType, typesOf, wordExtensions, words } from "./keywords.ts";
import { demandsOf, wholeDiscriminator } from "./own-demands.ts";

type Hidden = (property: Schema) => boolean;

/** One atom per type; `hidden` lists the properties that are not sent in this direction. */
export function ownAtoms(schema: JsonObject, hidden: Hidden): Atom[] {
  const values = valuesOf(schema);
  const atoms: Atom[] = [];
  for (const type of typesOf(schema)) {
    const ofType = values?.filter((value) => typeOfValue(value) === type);
    const isFreeNull = type === "null" && schema.nullable === true;
    if (ofType?.length === 0 && !isFreeNull) continue;
    const isWhole = type === "null" || (type === "boolean" && ofType?.length === 2);
    atoms.push(atomOf(type, schema, isWhole ? undefined : ofType, hidden));
  }
  return atoms;
}

/** An atom that allows every value of a type. */
export function anyOfType(type: JsonType): Atom {
  return atomOf(type, {}, undefined, () => false);
}

function atomOf(type: JsonType, schema: JsonObject, values: Atom["values"], hidden: Hidden): Atom {
  const own = Object.fromEntries(byType[type].map((keyword) => [keyword, schema[keyword]]));
  return {
    type,
    label: undefined,
    inError: false,
    union: undefined,
    values,
    integer: type === "number" && isInteger(schema),
    lower: lowerOf(type, own, isInteger(schema)),
    upper: upperOf(type, own, isInteger(schema)),
    texts: textsByKeyword(own),
    array: arrayOf(own),
    object: objectPartOf(own, hidden),
    demands: demandsOf(own, schema),
    words: Object.fromEntries(
      [...words, ...wordExtensions]
        .filter((keyword) => schema[keyword] !== undefined)
        .map((keyword) => [keyword, schema[keyword]]),
    ),
    marks: marksOf(schema),
  };
}

function isInteger({ type }: JsonObject): boolean {
  return (
    type === "integer" || (textsOf(type).includes("integer") && !textsOf(type).includes("number"))
  );
}

function valuesOf(schema: JsonObject): readonly unknown[] | undefined {
  const listed = schema.enum ?? schema["x-extensible-enum"];
  const values = Array.isArray(listed) ? listed : undefined;
  return "const" in schema ? [schema.const] : values;
}

function typeOfValue(value: unknown): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value as JsonType; // JSON has no other types
}

function lowerOf(type: JsonType, own: JsonObject, integer: boolean): Bound | undefined {
  if (type === "number") return numericBound(own.minimum, own.exclusiveMinimum, integer, 1);
  const least = own.minLength ?? own.minItems ?? own.minProperties;
  return typeof least === "number" && least > 0 ? { value: least, exclusive: false } : undefined;
}

function upperOf(type: JsonType, own: JsonObject, integer: boolean): Bound | undefined {
  if (type === "number") return numericBound(own.maximum, own.exclusiveMaximum, integer, -1);
  const most = own.maxLength ?? own.maxItems ?? own.maxProperties;
  return typeof most === "number" ? { value: most, exclusive: false } : undefined;
}

/** In 3.0 `exclusive` is a flag next to the limit, later a separate limit. */
function numericBound(
  limit: unknown,
  exclusive: unknown,
  integer: boolean,
  sign: 1 | -1,
): Bound | undefined {
  const inclusive = typeof limit === "number" ? limit : undefined;
  const flagged = exclusive === true ? inclusive : undefined;
  const open = typeof exclusive === "number" ? exclusive : flagged;
  if (open !== undefined && (inclusive === undefined || sign * (open - inclusive) >= 0)) {
    if (integer && Number.isInteger(open)) return { value: open + sign, exclusive: false };
    return { value: open, exclusive: true };
  }
  return inclusive === undefined ? undefined : { value: inclusive, exclusive: false };
}

const textKeywords = [
  "pattern",
  "format",
  "contentEncoding",
  "contentMediaType",
  "multipleOf",
  "x-timestamp",
];

function textsByKeyword(own: JsonObject): Atom["texts"] {
  return Object.fromEntries(
    textKeywords
      .filter((keyword) => own[keyword] !== undefined)
      .map((keyword) => [keyword, [String(own[keyword])]]),
  );
}

function arrayOf(own: JsonObject): ArrayPart {
  return {
    items: own.items ?? true,
    prefix: listOf(own.prefixItems),
    unique: own.uniqueItems === true,
  };
}

function objectPartOf(own: JsonObject, hidden: Hidden): ObjectPart {
  const all = Object.entries(objectOf(own.properties));
  const away = new Set(all.filter(([, schema]) => hidden(schema)).map(([name]) => name));
  return {
    properties: new Map(all.filter(([name]) => !away.has(name))),
    required: new Set(textsOf(own.required).filter((name) => !away.has(name))),
    additional: own.additionalProperties ?? true,
    patterns: new Map(Object.entries(objectOf(own.patternProperties))),
    names: own.propertyNames ?? true,
  };
}

function marksOf(schema: JsonObject): Marks {
  const known = schema["x-known-values"];
  return {
    deprecated: schema.deprecated === true,
    sensitive: schema["x-sensitive"] === true,
    default: "default" in schema ? { value: schema.default } : undefined,
    known: isObject(known) ? known : undefined,
  };
}

/** The schema without the keywords next to its combinations. */
export function ownKeywords(schema: JsonObject): JsonObject {
  const own = without(schema, "allOf", "anyOf", "oneOf");
  if (own.discriminator === undefined) return own;
  return { ...own, discriminator: wholeDiscriminator(schema) };
}
