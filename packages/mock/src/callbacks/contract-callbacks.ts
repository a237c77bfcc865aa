import { type OpenApiDocument, resolveSchema, type Schema } from "../contract/document.ts";
import { createRecordCheck, type RecordCheck } from "../contract/record-check.ts";

/** A callback as it goes over the wire. */
export type WireCallback = Readonly<Record<string, unknown>> & {
  readonly callback_id: number;
  readonly account_id: number;
  readonly type: string;
};

/** What the contract says of one type of callbacks. */
export interface CallbackType {
  /** A whole callback. */
  readonly example: WireCallback;
  /** The names that every callback may have. */
  readonly fields: readonly string[];
  /** The names that the payload may have. */
  readonly payload: readonly string[];
  /** Throws a `TypeError` that names the property, for a callback that the schema refuses. */
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

/** The types of callbacks of a contract, by name. */
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
  const properties = propertiesOf(document, item);
  const payload = properties[type];
  let check: RecordCheck | undefined;
  return {
    example,
    fields: Object.keys(properties).filter((name) => name !== type),
    payload: payload ? Object.keys(propertiesOf(document, payload)) : [],
    // a schema takes a while to compile, and few types are ever sent
    check: (callback) => {
      check ??= createRecordCheck("The callback", { ...item, components: document.components });
      check(callback);
    },
  };
}

function propertiesOf(document: OpenApiDocument, schema: Schema): Record<string, Schema> {
  const { properties, allOf = [] } = resolveSchema(document, schema);
  const inherited = allOf.map((part) => propertiesOf(document, part));
  return Object.assign({}, ...inherited, properties);
}
