import type { Contract, SchemaObject } from "../generate/contract.ts";
import { listOperations } from "../generate/operations.ts";

/** A schema and where it stands. */
export interface PlacedSchema {
  where: string;
  schema: SchemaObject;
}

/** The schemas that stand at the top: shared ones, parameters, forms, answers. */
export function rootSchemas(contract: Contract): PlacedSchema[] {
  const shared = Object.entries(contract.components.schemas).map(([name, schema]) => ({ where: `schemas/${name}.yaml`, schema }));
  const ofMethods = listOperations(contract).flatMap(({ name, object }) => {
    const file = `methods/${name}.yaml`;
    const parameters = (object.parameters ?? []).map((parameter) => ({
      where: `${file} parameters/${parameter.name}`,
      schema: parameter.schema,
    }));
    const forms = Object.values(object.requestBody?.content ?? {}).map(({ schema }) => ({
      where: `${file} requestBody`,
      schema,
    }));
    const answer = object.responses["200"].content["application/json"].schema as SchemaObject;
    return [...parameters, ...forms, { where: `${file} responses`, schema: answer }];
  });
  return [...shared, ...ofMethods];
}

/** `root` and every schema inside it, members of lists included; references are not followed. */
export function* walkSchema(root: PlacedSchema): Generator<PlacedSchema> {
  yield root;
  for (const child of children(root.schema)) {
    yield* walkSchema({ where: `${root.where}${root.where.includes(" ") ? "/" : " "}${child.where}`, schema: child.schema });
  }
}

/** Every schema of the contract, at any depth. */
export function allSchemas(contract: Contract): PlacedSchema[] {
  return rootSchemas(contract).flatMap((root) => [...walkSchema(root)]);
}

const single = ["items", "additionalProperties", "propertyNames", "contains", "not", "if", "then", "else"];
const listed = ["oneOf", "anyOf", "allOf", "prefixItems"];
const named = ["properties", "patternProperties", "dependentSchemas", "$defs"];

function* children(schema: SchemaObject): Generator<PlacedSchema> {
  const keywords = schema as Record<string, unknown>;
  for (const keyword of single) yield* placed(keyword, keywords[keyword]);
  for (const keyword of [...listed, ...named]) {
    for (const [key, child] of Object.entries(keywords[keyword] ?? {})) yield* placed(`${keyword}/${key}`, child);
  }
  yield* placed("x-list/items", schema["x-list"]?.items);
}

function* placed(where: string, schema: unknown): Generator<PlacedSchema> {
  if (typeof schema === "object" && schema !== null) yield { where, schema: schema as SchemaObject };
}
