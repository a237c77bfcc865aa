import { type OpenApiDocument, resolveSchema, type Schema } from "../contract/document.ts";
import { closedSchema, createRecordCheck, type RecordCheck } from "../contract/record-check.ts";

/** A callback as sent over the wire. */
export type WireCallback = Readonly<Record<string, unknown>> & {
  readonly callback_id: number;
  readonly account_id: number;
  readonly type: string;
};

/** A type of callback in the contract. */
export interface CallbackType {
  /** A whole callback. */
  readonly example: WireCallback;
  /** The fields that callbacks of every type may have, with their schemas. */
  readonly fields: Readonly<Record<string, Schema>>;
  /** The fields that the payload may have, with their schemas. */
  readonly payload: Readonly<Record<string, Schema>>;
  /** Throws a `TypeError` that names the property if the schema does not allow the callback. */
  readonly check: RecordCheck;
}

interface Webhook {
  readonly post?: {
    readonly requestBody?: {
      readonly content?: Record<
        string,
        { schema?: Schema; examples?: Record<string, { value?: { callbacks?: WireCallback[] } }> }
      >;
    };
  };
}

/** Reads the contract's callback types, by name. */
export function readCallbackTypes(document: OpenApiDocument): ReadonlyMap<string, CallbackType> {
  const types = new Map<string, CallbackType>();
  const webhooks = (document.webhooks ?? {}) as Readonly<Record<string, Webhook>>;
  for (const [type, { post }] of Object.entries(webhooks)) {
    const { schema, examples = {} } = post?.requestBody?.content?.["application/json"] ?? {};
    const example = Object.values(examples)[0]?.value?.callbacks?.[0];
    const item = schema && resolveSchema(document, schema).properties?.callbacks?.items;
    if (example && item) types.set(type, describe(document, type, item, example));
  }
  return types;
}

function describe(
  document: OpenApiDocument,
  type: string,
  item: Schema,
  example: WireCallback,
): CallbackType {
  const schema = closedSchema(document, merged(document, item), "values");
  const { [type]: payload, ...fields } = schema.properties ?? {};
  let check: RecordCheck | undefined;
  return {
    example,
    fields,
    payload: payload?.properties ?? {},
    // compiling a schema takes a while, and tests send few of the types
    check: (callback) => {
      check ??= createRecordCheck("The callback", schema);
      check(callback);
    },
  };
}

/** One schema instead of `allOf`, so that it can be closed. */
function merged(document: OpenApiDocument, schema: Schema): Schema {
  const { allOf = [], ...own } = resolveSchema(document, schema);
  const parts = [...allOf.map((part) => merged(document, part)), own];
  return {
    ...own,
    properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
    required: [...new Set(parts.flatMap(({ required = [] }) => required))],
  };
}
