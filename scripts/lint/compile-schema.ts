import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Contract, SchemaObject } from "../contract/document.ts";
import { refName } from "../contract/references.ts";
import { walkSchema } from "../contract/schemas.ts";

/**
 * Compiles schemas of the contract with Ajv in strict mode; an unknown keyword throws.
 * `closed` rejects fields that an object does not declare, even if the contract leaves it open.
 */
export function schemaCompiler(
  contract: Contract,
  { closed = false } = {},
): (schema: SchemaObject) => ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  for (const [keyword, metaSchema] of Object.entries(schemaExtensions))
    ajv.addKeyword({ keyword, metaSchema });
  const prepared = (schema: SchemaObject) => prepare(schema, closed);
  const shared = Object.entries(contract.components.schemas).map(([name, schema]) => [
    name,
    prepared(schema),
  ]);
  // each is validated when compiled
  ajv.addSchema({ $id: "contract", $defs: Object.fromEntries(shared) }, undefined, false, false);
  return (schema) => ajv.compile(prepared(schema));
}

/** The validation errors, in one line. */
export function describeErrors(errors: readonly ErrorObject[] | null | undefined): string {
  const lines = (errors ?? []).map(({ instancePath, message, params }) => {
    const key = params.additionalProperty === undefined ? "" : ` (${params.additionalProperty})`;
    return `${instancePath || "the value"} ${message}${key}`;
  });
  return [...new Set(lines)].join("; ");
}

function prepare(schema: SchemaObject, closed: boolean): SchemaObject {
  const copy = structuredClone(schema);
  for (const { schema: node } of walkSchema({ where: "", schema: copy })) {
    if (node.$ref) node.$ref = `contract#/$defs/${refName(node.$ref)}`;
    if (closed && node.properties) node.additionalProperties ??= false;
  }
  return copy;
}

const basis = { enum: ["published", "inferred", "ours"] };
const texts = { type: "object", minProperties: 1, additionalProperties: { type: "string" } };
const disagreement = {
  type: "object",
  required: ["topic", "sides", "choice"],
  additionalProperties: false,
  properties: { topic: { type: "string" }, sides: texts, choice: { type: "string" } },
};
const list = {
  type: "object",
  required: ["items"],
  additionalProperties: false,
  properties: { items: { type: "object" }, all: { const: true } },
};

/** The extensions that a schema may have, each with the schema of its value. */
const schemaExtensions: Record<string, object> = {
  "x-list": list,
  "x-known-values": texts,
  "x-timestamp": { const: "utc" },
  "x-sensitive": { const: true },
  "x-published-in": { enum: ["query", "form"] },
  "x-default-note": { type: "string", minLength: 1 },
  "x-disagreements": { type: "array", minItems: 1, items: disagreement },
  "x-sources": { type: "array", minItems: 1, items: { type: "string" } },
  "x-basis": basis,
};
