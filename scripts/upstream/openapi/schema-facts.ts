import { isObject } from "../../contract/json.ts";
import type { Kind, Statement, ValueSet } from "../facts.ts";
import { valuesInProse } from "../prose.ts";
import type { OpenApiDocument, Part } from "./document.ts";

const limitKeywords = ["minimum", "maximum", "minLength", "maxLength"] as const;

/** An OpenAPI string may be any of these: all are strings on the wire. */
const textKinds = [
  "string",
  "date",
  "timestamp",
  "list of string",
  "list of integer",
  "list of number",
];

/** The non-null branches of a schema, with `allOf` merged. */
export function branchesOf(document: OpenApiDocument, schema: Part): Part[] {
  for (const keyword of ["oneOf", "anyOf"]) {
    const branches = partsIn(document, schema, keyword);
    if (branches.length > 0) return branches.filter(({ value }) => value.type !== "null");
  }
  return [schema];
}

/** A named field, and the line with its name: its type may be elsewhere. */
export interface NamedPart {
  readonly part: Part;
  readonly place: string;
}

/** The named fields of a schema and of all its parts. */
export function propertiesOf(document: OpenApiDocument, schema: Part): Map<string, NamedPart> {
  const inherited = partsIn(document, schema, "allOf").flatMap((part) => [
    ...propertiesOf(document, part),
  ]);
  const own = Object.keys(isObject(schema.value.properties) ? schema.value.properties : {});
  const parts = own.flatMap((name): [string, NamedPart][] => {
    const part = document.inside(schema, "properties", name);
    const place = document.place([...schema.path, "properties", name]);
    return part ? [[name, { part, place }]] : [];
  });
  return new Map([...inherited, ...parts]);
}

/** The names that a schema requires; undefined if it says nothing about that. */
export function requiredOf(document: OpenApiDocument, schema: Part): Set<string> | undefined {
  const all = [schema, ...partsIn(document, schema, "allOf")].map(({ value }) => value.required);
  const lists = all.filter((one) => Array.isArray(one));
  return lists.length > 0 ? new Set(lists.flat().map(String)) : undefined;
}

function partsIn(document: OpenApiDocument, schema: Part, keyword: string): Part[] {
  const list = schema.value[keyword];
  if (!Array.isArray(list)) return [];
  return list.flatMap((_, index) => document.inside(schema, keyword, index) ?? []);
}

/** What a schema says about a value, except whether it is required. */
export function statementOf(
  document: OpenApiDocument,
  schema: Part,
  description: unknown,
  place: string,
): Statement {
  const branches = branchesOf(document, schema).flatMap((one) => [
    one,
    ...partsIn(document, one, "allOf"),
  ]);
  const kinds = [...new Set(branches.flatMap((one) => kindsOf(document, one)))];
  const words = [...new Set(branches.flatMap(({ value }) => wordingOf(document, value)))];
  const limits = limitsOf(branches);
  return {
    kinds,
    wording: words.join(" or ") || "any",
    values: valuesOf(branches, description),
    default: {
      value:
        branches.find(({ value }) => "default" in value)?.value.default ?? schema.value.default,
    },
    deprecated: schema.value.deprecated === true,
    ...(limits ? { limits } : {}),
    ...(isOpaque(document, branches) ? { isOpaque: true } : {}),
    place,
  };
}

function kindsOf(document: OpenApiDocument, schema: Part): Kind[] {
  const { value } = schema;
  const types = [value.type].flat().filter((type) => type !== "null" && type !== undefined);
  if (types.length === 0) return value.properties ? ["object"] : typesOfValues(value);
  return types.flatMap((type) => {
    if (type === "string") return kindsOfText(value.format);
    if (type !== "array") return [String(type)];
    const items = document.inside(schema, "items");
    return items ? kindsOfArray(document, items) : ["array"];
  });
}

function kindsOfArray(document: OpenApiDocument, items: Part): Kind[] {
  const kinds = branchesOf(document, items).flatMap((one) => kindsOf(document, one));
  return kinds.map((kind) =>
    kind === "object" || kind === "array" ? "array" : `array of ${kind}`,
  );
}

function kindsOfText(format: unknown): Kind[] {
  if (format === "date" || format === "date-time") return [format];
  return textKinds;
}

function typesOfValues(value: Record<string, unknown>): Kind[] {
  const constant = "const" in value ? [value.const] : [];
  const values = Array.isArray(value.enum) ? value.enum : constant;
  const types = values.map((one) => (Number.isInteger(one) ? "integer" : typeof one));
  return [...new Set(types)].flatMap((type) => (type === "string" ? textKinds : [type]));
}

function wordingOf(document: OpenApiDocument, value: Record<string, unknown>): string[] {
  const types = [value.type].flat().filter((type) => type !== "null" && type !== undefined);
  const { format } = value;
  const isText = types.includes("string");
  const tail = isText && (format === "date" || format === "date-time") ? ` (${format})` : "";
  const items = isObject(value.items) ? value.items : undefined;
  return types.map((type) => {
    if (type !== "array" || !items) return `${type}${tail}`;
    const inner =
      typeof items.$ref === "string" ? "object" : wordingOf(document, items).join(" or ");
    return `array of ${inner || "any"}`;
  });
}

/** An enumeration is in the schema, in its items or in the description. */
function valuesOf(branches: readonly Part[], description: unknown): ValueSet {
  const lists = branches.flatMap(({ value }) => {
    const items = isObject(value.items) ? value.items.enum : undefined;
    return [value.enum, items].filter((one) => Array.isArray(one));
  });
  if (lists.length > 0) {
    const known = lists.flat().filter((one) => one !== null);
    return { known: [...new Set(known.map(String))], isOpen: false };
  }
  const listed = typeof description === "string" ? valuesInProse(description) : undefined;
  return { known: listed, isOpen: true };
}

function limitsOf(branches: readonly Part[]): Record<string, number> | undefined {
  const found = branches.flatMap(({ value }) =>
    limitKeywords.flatMap((keyword): [string, number][] => {
      const limit = value[keyword];
      return typeof limit === "number" ? [[keyword, limit]] : [];
    }),
  );
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function isOpaque(document: OpenApiDocument, branches: readonly Part[]): boolean {
  const holders = branches.map((one) => {
    return one.value.type === "array" ? (document.inside(one, "items") ?? one) : one;
  });
  return holders.every((one) => {
    const isContainer = [one.value.type]
      .flat()
      .some((type) => type === "object" || type === "array" || type === undefined);
    const holdsFields =
      propertiesOf(document, one).size > 0 || isObject(one.value.additionalProperties);
    const hasBranches = ["oneOf", "anyOf", "allOf"].some((keyword) => keyword in one.value);
    return isContainer && !holdsFields && !hasBranches;
  });
}
