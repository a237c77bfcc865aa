import type { OpenApiDocument } from "../contract/document.ts";
import type { ResponseFacts } from "../contract/responses.ts";
import { resolveSchema, type Schema } from "../contract/schema.ts";
import type { MissingFieldsFault, NullsFault, UnknownFieldsFault } from "./fault.ts";

type ReshapeFault = UnknownFieldsFault | NullsFault | MissingFieldsFault;

/** Changes the fields of a method's success; an error stays as it is. */
export type Reshape = (method: string, body: unknown, fault: ReshapeFault) => unknown;

/** Makes the function that changes answers within, or for nulls just beyond, what the contract's schemas allow. */
export function createReshape(
  document: OpenApiDocument,
  responses: ReadonlyMap<string, ResponseFacts>,
): Reshape {
  const change = (unresolved: Schema, value: unknown, fault: ReshapeFault): unknown => {
    const schema = branchOf(document, resolveSchema(document, unresolved), value);
    if (Array.isArray(value)) return value.map((item) => change(schema.items ?? {}, item, fault));
    if (!isObject(value)) return value;
    const { properties = {}, required = [] } = schema;
    const optional = (name: string) => !required.includes(name);
    const kept = Object.entries(value).filter(
      ([name]) => !("missingFields" in fault && optional(name)),
    );
    const changed = new Map(
      kept.map(([name, field]) => [name, change(properties[name] ?? {}, field, fault)]),
    );
    if ("nulls" in fault)
      for (const name of Object.keys(properties).filter(optional)) changed.set(name, null);
    if ("unknownFields" in fault)
      changed.set("unknown_field", fieldFor(schema.additionalProperties));
    return Object.fromEntries(changed);
  };

  return (method, body, fault) => {
    const success = responses.get(method)?.success;
    return success && isObject(body) && "result" in body ? change(success, body, fault) : body;
  };
}

/** The non-null branch of what may be null, if the value is there. */
function branchOf(document: OpenApiDocument, schema: Schema, value: unknown): Schema {
  if (!schema.oneOf || value === null) return schema;
  return resolveSchema(document, schema.oneOf.find(({ type }) => type !== "null") ?? schema);
}

function fieldFor(additional: Schema["additionalProperties"]): unknown {
  return typeof additional === "object" && additional.type === "number"
    ? 1.5
    : { added: ["by the mock"] };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
