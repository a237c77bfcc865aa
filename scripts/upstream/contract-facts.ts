/** Reads the contract into the shape that sources are compared in. */
import { ANY_CALLBACK, callbackFile, listCallbacks, wholeCallback } from "../contract/callbacks.ts";
import type { Contract, SchemaObject } from "../contract/document.ts";
import { fieldsOf, pathOf } from "../contract/fields.ts";
import { type ListedOperation, listOperations, resultSchema } from "../contract/operations.ts";
import { dereferenced } from "../contract/references.ts";
import { presentBranches } from "../contract/schemas.ts";
import {
  type ApiFacts,
  CALLBACKS,
  type Kind,
  type MethodFacts,
  type Statement,
  type ValueSet,
} from "./facts.ts";

const limitKeywords = ["minimum", "maximum", "minLength", "maxLength"] as const;

export function contractFacts(contract: Contract): ApiFacts {
  const methods = listOperations(contract).map((operation) => methodFacts(contract, operation));
  return {
    title: "the contract",
    family: "contract",
    key: "contract",
    hasFixedLines: false,
    isComplete: true,
    methods: new Map([...methods, ...callbackFacts(contract)].map((one) => [one.name, one])),
  };
}

function methodFacts(contract: Contract, operation: ListedOperation): MethodFacts {
  const { name, object, parameters } = operation;
  const request = parameters.map((parameter): [string, Statement] => {
    const schema = dereferenced(contract, parameter.schema);
    const place = `methods/${name}.yaml ${parameter.name}`;
    const isDeprecated = parameter.deprecated === true || schema.deprecated === true;
    const stated = statementOf(schema, place);
    return [
      parameter.name,
      { ...stated, required: parameter.required ?? false, deprecated: isDeprecated },
    ];
  });
  const result = dereferenced(contract, resultSchema(contract, object));
  const answer = fieldsOf(result).map((field): [string, Statement] => {
    const path = pathOf(field);
    const stated = statementOf(field.schema, `answers/${name}.yaml ${path}`);
    return [path, { ...stated, required: field.required }];
  });
  return {
    ...{ name, sections: [], deprecated: object.deprecated === true },
    ...{ request: new Map(request), answer: new Map(answer) },
    place: `methods/${name}.yaml`,
  };
}

/** All types of callbacks as one: the vendor's client has one structure for them. */
function callbackFacts(contract: Contract): MethodFacts[] {
  const listed = listCallbacks(contract);
  if (listed.length === 0) return [];
  const common = dereferenced(contract, contract.components.schemas[ANY_CALLBACK] ?? {});
  const payloads = listed.map((callback): [string, SchemaObject] => {
    const { type } = callback;
    return [type, wholeCallback(contract, callback).properties?.[type] ?? {}];
  });
  const items = {
    ...common,
    properties: { ...common.properties, ...Object.fromEntries(payloads) },
  };
  const body: SchemaObject = {
    type: "object",
    required: ["callbacks"],
    properties: { callbacks: { type: "array", items } },
  };
  const answer = fieldsOf(body).map((field): [string, Statement] => {
    const path = pathOf(field);
    const type = listed.find((one) => one.type === path.split(".")[1]?.replace("[]", ""))?.type;
    const file = type ? callbackFile(type) : `schemas/${ANY_CALLBACK}.yaml`;
    const stated = statementOf(field.schema, `${file} ${path}`);
    return [path, { ...stated, required: field.required }];
  });
  const name = CALLBACKS;
  return [{ name, sections: [], request: new Map(), answer: new Map(answer), place: "callbacks/" }];
}

function statementOf(schema: SchemaObject, place: string): Statement {
  const branches = presentBranches(schema);
  const kinds = [...new Set(branches.flatMap(kindsOf))];
  const limits = Object.fromEntries(
    limitKeywords.flatMap((keyword) => {
      const limit = schema[keyword];
      return limit === undefined ? [] : [[keyword, limit]];
    }),
  );
  return {
    kinds,
    wording: kinds.join(" or ") || "any",
    values: valuesOf(branches),
    default: { value: schema.default },
    deprecated: schema.deprecated === true,
    limits,
    place,
  };
}

function kindsOf(schema: SchemaObject): Kind[] {
  const { type, items, format } = schema;
  if (schema["x-list"]) return kindsOf(schema["x-list"].items).map((kind) => `list of ${kind}`);
  if (schema["x-timestamp"]) return ["timestamp"];
  const types = [type].flat().filter((one) => one !== "null" && one !== undefined);
  return types.flatMap((one) => {
    if (one === "string") return [format === "date" ? "date" : "string"];
    if (one !== "array" || !items) return [String(one)];
    const inner = presentBranches(items).flatMap(kindsOf);
    return inner.map((kind) => (/^(?:object|array)/u.test(kind) ? "array" : `array of ${kind}`));
  });
}

/** An enumeration is in the schema, or in the schema of a list's members. */
function valuesOf(branches: readonly SchemaObject[]): ValueSet {
  const schemas = branches.flatMap((one) => {
    const members = [one["x-list"]?.items, one.items].filter((inner) => inner !== undefined);
    return [one, ...members.flatMap(presentBranches)];
  });
  const closed = schemas.flatMap((one) => one.enum ?? []).filter((value) => value !== null);
  const open = schemas.flatMap((one) => Object.keys(one["x-known-values"] ?? {}));
  const isOpen = closed.length === 0;
  const known = isOpen ? open : closed;
  return { known: known.length > 0 ? known.map(String) : undefined, isOpen };
}
