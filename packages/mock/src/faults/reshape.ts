import { isRecord } from "../checks.ts";
import { type OpenApiDocument, resolveSchema, type Schema } from "../contract/document.ts";
import type { ResponseFacts } from "../contract/responses.ts";
import type { Answer, ApiCall } from "../pipeline/call.ts";
import type { Reply } from "../pipeline/reply.ts";
import type { MissingFieldsFault, NullsFault, UnknownFieldsFault } from "./fault-types.ts";

type ReshapeFault = UnknownFieldsFault | NullsFault | MissingFieldsFault;

/** Answers a call and changes the fields of a success; errors stay unchanged. */
type Reshape = (fault: ReshapeFault, call: ApiCall, next: Answer) => Promise<Reply>;

/**
 * Creates the function that changes answers as the contract's schemas allow, apart from nulls.
 */
export function createReshape(
  document: OpenApiDocument,
  responses: ReadonlyMap<string, ResponseFacts>,
): Reshape {
  const change = (unresolved: Schema, value: unknown, fault: ReshapeFault): unknown => {
    const schema = branchOf(document, resolveSchema(document, unresolved), value);
    if (Array.isArray(value)) return value.map((item) => change(schema.items ?? {}, item, fault));
    if (!isRecord(value)) return value;
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

  return async (fault, call, next) => {
    const reply = await next(call);
    const success = responses.get(call.method)?.success;
    if (!success || !isRecord(reply.body) || !("result" in reply.body)) return reply;
    return { ...reply, body: change(success, reply.body, fault) };
  };
}

/** Returns the non-null branch of a nullable schema if the value is not null. */
function branchOf(document: OpenApiDocument, schema: Schema, value: unknown): Schema {
  if (!schema.oneOf || value === null) return schema;
  return resolveSchema(document, schema.oneOf.find(({ type }) => type !== "null") ?? schema);
}

const anyField = { added: ["by the mock"] };

const fieldByType: Readonly<Record<string, unknown>> = {
  integer: 1,
  number: 1.5,
  string: "added by the mock",
  boolean: true,
  null: null,
};

/** Returns a value for an undeclared field, of the type that the contract allows there. */
function fieldFor(additional: Schema["additionalProperties"]): unknown {
  const [type] = typeof additional === "object" ? [additional.type].flat() : [];
  return type !== undefined && Object.hasOwn(fieldByType, type) ? fieldByType[type] : anyField;
}
