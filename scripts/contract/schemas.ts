import type { Contract, SchemaObject } from "./document.ts";
import { answerTypeName, callbackTypeName, payloadTypeName, responseTypeName } from "./names.ts";

/** A schema and its place. */
export interface PlacedSchema {
  where: string;
  schema: SchemaObject;
}

/** The schema's type, ignoring null. */
export function typeOf({ type }: SchemaObject): string | undefined {
  return [type].flat().find((name) => name !== "null");
}

/** The branches of a schema except null; the schema itself, if it has no branches. */
export function presentBranches(schema: SchemaObject): SchemaObject[] {
  return schema.oneOf?.filter(({ type }) => type !== "null") ?? [schema];
}

/** The schema of the non-null value. */
export function presentBranch(schema: SchemaObject): SchemaObject {
  return presentBranches(schema)[0] ?? schema;
}

/** Merges the `allOf` of a schema without references into one object. */
export function merged({ allOf = [], ...own }: SchemaObject): SchemaObject {
  if (allOf.length === 0) return own;
  const parts = [...allOf.map(merged), own];
  const required = [...new Set(parts.flatMap((part) => part.required ?? []))];
  const properties: Record<string, SchemaObject> = {};
  for (const [name, field] of parts.flatMap((part) => Object.entries(part.properties ?? {})))
    properties[name] = { ...properties[name], ...field }; // a field of two parts has the keywords of both
  return { ...Object.assign({}, ...parts), properties, ...(required.length > 0 && { required }) };
}

/** The top-level schemas: shared ones, parameters, forms, answers, callbacks. */
export function rootSchemas(contract: Contract): PlacedSchema[] {
  return [...sharedSchemas(contract), ...requestSchemas(contract), ...callbackBodies(contract)];
}

/** The schemas of components, including answers. */
export function sharedSchemas(contract: Contract): PlacedSchema[] {
  return Object.entries(contract.components.schemas).map(([name, schema]) => {
    return { where: placeOfSchema(contract, name), schema };
  });
}

/**
 * The place of a schema of components; answers are in a file with the method's name, payloads in one
 * with the callback's type.
 */
export function placeOfSchema({ paths, webhooks = {} }: Contract, name: string): string {
  const callback = Object.keys(webhooks).find((type) =>
    [callbackTypeName(type), payloadTypeName(type)].includes(name),
  );
  if (callback !== undefined) return `callbacks/${callback}.yaml ${name}`;
  const answers = Object.values(paths).find(({ post: { operationId } }) =>
    [answerTypeName(operationId), responseTypeName(operationId)].includes(name),
  );
  return answers ? `answers/${answers.post.operationId}.yaml ${name}` : `schemas/${name}.yaml`;
}

function requestSchemas({ paths }: Contract): PlacedSchema[] {
  return Object.values(paths).flatMap(({ post }) => {
    const file = `methods/${post.operationId}.yaml`;
    const forms = Object.values(post.requestBody?.content ?? {});
    return [
      ...(post.parameters ?? []).map(({ name, schema }) => {
        return { where: `${file} parameters/${name}/schema`, schema };
      }),
      ...forms.map(({ schema }) => ({ where: `${file} requestBody`, schema })),
    ];
  });
}

function callbackBodies({ webhooks = {} }: Contract): PlacedSchema[] {
  return Object.entries(webhooks).flatMap(([type, { post }]) =>
    Object.values(post.requestBody?.content ?? {}).map(({ schema }) => {
      return { where: `callbacks/${type}.yaml requestBody`, schema };
    }),
  );
}

/** `root` and every schema inside it, including list members; references are not followed. */
export function walkSchema(root: PlacedSchema): PlacedSchema[] {
  const found = [root];
  const separator = root.where.includes(" ") ? "/" : " ";
  for (const { where, schema } of children(root.schema)) {
    found.push(...walkSchema({ where: `${root.where}${separator}${where}`, schema }));
  }
  return found;
}

/** Every schema of the contract, at any depth. */
export function allSchemas(contract: Contract): PlacedSchema[] {
  return rootSchemas(contract).flatMap(walkSchema);
}

const single = [
  "items",
  "additionalProperties",
  "propertyNames",
  "contains",
  "not",
  "if",
  "then",
  "else",
];
const listed = [
  ...["oneOf", "anyOf", "allOf", "prefixItems"],
  ...["properties", "patternProperties", "dependentSchemas", "$defs"],
];

function children(schema: SchemaObject): PlacedSchema[] {
  const keywords = schema as Record<string, unknown>;
  const found = single.map((keyword) => ({ where: keyword, child: keywords[keyword] }));
  for (const keyword of listed.filter((one) => keywords[one])) {
    for (const [key, child] of Object.entries(keywords[keyword] ?? {}))
      found.push({ where: `${keyword}/${key}`, child });
  }
  found.push({ where: "x-list/items", child: schema["x-list"]?.items });
  return found.flatMap(({ where, child }) =>
    typeof child === "object" && child !== null ? { where, schema: child as SchemaObject } : [],
  );
}
