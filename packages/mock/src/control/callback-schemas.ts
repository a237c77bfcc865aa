import {
  CALLBACK_FAULTS,
  CALLBACK_TARGET,
  CALLBACKS_TO_SEND,
  POST_OPTIONS,
  SEND_OPTIONS,
} from "../callbacks/callback-types.ts";
import type { CallbackType } from "../callbacks/contract-callbacks.ts";
import { freeFields, IDENTITY } from "../callbacks/make-callback.ts";
import { BOOLEAN, integer, schemaOf, schemasOf } from "../checks.ts";
import type { Schema } from "../contract/document.ts";
import { COUNT, list, object, ref, TEXT } from "./json-schema.ts";

const TARGET_URL = { pattern: "^[Hh][Tt][Tt][Pp][Ss]?:", format: "uri" } as const;

/** The schemas of callbacks. Without state, a callback must say where it goes and what signs it. */
export function callbackSchemas(
  types: ReadonlyMap<string, CallbackType>,
  hasState: boolean,
): Record<string, object> {
  const { url: _, ...options } = schemasOf(SEND_OPTIONS);
  const url = { ...schemaOf(SEND_OPTIONS.url), ...TARGET_URL };
  const fault = schemaOf(SEND_OPTIONS.fault);
  const target = { type: { enum: [...types.keys()] }, times: schemaOf(CALLBACK_TARGET.times) };
  const signers = hasState ? [] : ["salt", "apiKey"];
  const ofAnyType = { type: TEXT, payload: { type: "object" }, ...options };
  const rules = rulesByType(types);
  return {
    NewCallback: {
      ...object({ ...ofAnyType, url }, ["type", ...signers, ...(hasState ? [] : ["url"])]),
      ...rules,
    },
    ListedCallback: { ...object(ofAnyType, ["type", ...signers]), ...rules },
    NewCallbacks: object(
      {
        callbacks: { ...schemaOf(CALLBACKS_TO_SEND), items: ref("ListedCallback") },
        url: { ...schemaOf(POST_OPTIONS.url), ...TARGET_URL },
      },
      ["callbacks", ...(hasState ? [] : ["url"])],
    ),
    CallbackDelivery: DELIVERY,
    Deliveries: object({ deliveries: list(ref("CallbackDelivery")) }),
    NewCallbackFault: object({ fault, ...target }, ["fault"]),
    CallbackFaultRule: object({ id: COUNT, fault, ...target }, ["id", "fault"]),
  };
}

/** Payload and fields by type, or any names with `beyondContract`. */
function rulesByType(types: ReadonlyMap<string, CallbackType>): object {
  const isBeyond = {
    properties: { beyondContract: { const: true } },
    required: ["beyondContract"],
  };
  const ofType = [...types].map(([type, { payload, fields }]) => ({
    if: { properties: { type: { const: type } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {
      properties: { payload: closed(payload), fields: closed(pick(fields, freeFields(fields))) },
    },
  }));
  return {
    if: isBeyond,
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { type: { minLength: 1, not: { enum: IDENTITY } } } },
    else: { properties: { type: { enum: [...types.keys()] } }, allOf: ofType },
  };
}

function closed(properties: Readonly<Record<string, Schema>>): object {
  return { type: "object", properties, additionalProperties: false };
}

function pick<T>(record: Readonly<Record<string, T>>, names: readonly string[]) {
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)));
}

const DELIVERY = object(
  {
    id: COUNT,
    time: { type: "string", format: "date-time" },
    type: TEXT,
    callbackId: schemaOf(integer(0)),
    accountId: COUNT,
    cause: { type: "string", enum: ["state", "test"] },
    origin: TEXT,
    fault: { enum: CALLBACK_FAULTS },
    attempts: COUNT,
    status: { type: "integer" },
    ms: COUNT,
    executed: schemaOf(BOOLEAN),
    reason: TEXT,
  },
  ["id", "time", "type", "callbackId", "accountId", "cause", "attempts", "ms", "executed"],
);
