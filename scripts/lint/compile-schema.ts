import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Contract, SchemaObject } from "../contract/document.ts";
import { refName } from "../contract/references.ts";
import { walkSchema } from "../contract/schemas.ts";

type Compile = (schema: SchemaObject) => ValidateFunction;

/**
 * Compiles schemas of the contract with Ajv in strict mode; an unknown keyword throws.
 * `closed` rejects fields that an object does not declare, even if the contract leaves it open.
 * Compiling is most of the work of a lint, so equal schemas of equal contracts are compiled once.
 */
export function schemaCompiler(contract: Contract, { closed = false } = {}): Compile {
  const text = JSON.stringify([closed, contract.components.schemas]);
  const compile = recent.get(text) ?? newCompiler(contract, closed);
  recent.delete(text);
  recent.set(text, compile); // now the most recently used
  const [oldest] = recent.keys();
  if (oldest !== undefined && recent.size > MAX_COMPILERS) recent.delete(oldest);
  return compile;
}

/** Compilers by the text of their contract's schemas, least recently used first. */
const recent = new Map<string, Compile>();
const MAX_COMPILERS = 4; // the open and the closed one of two contracts

function newCompiler(contract: Contract, closed: boolean): Compile {
  const code = { optimize: false }; // optimizing takes longer than it saves: each function runs only a few times
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, code });
  addFormats.default(ajv);
  for (const [keyword, metaSchema] of Object.entries(schemaExtensions))
    ajv.addKeyword({ keyword, metaSchema });
  const shared = Object.entries(contract.components.schemas).map(([name, schema]) => [
    name,
    prepare(schema, closed),
  ]);
  // each schema is validated when compiled
  ajv.addSchema({ $id: "contract", $defs: Object.fromEntries(shared) }, undefined, false, false);
  const compiled = new Map<string, ValidateFunction>();
  return (schema) => {
    const text = JSON.stringify(schema);
    const validate = compiled.get(text) ?? ajv.compile(prepare(schema, closed));
    compiled.set(text, validate);
    return validate;
  };
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
