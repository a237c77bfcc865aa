import { CALLBACK_FAULTS } from "../callbacks/callback-types.ts";
import type { Contract } from "../contract/contract.ts";
import type { FaultTable } from "../faults/fault-row.ts";
import { createSchemas } from "../stateful/snapshot/schemas.ts";
import { ref } from "./operations.ts";

const TEXT = { type: "string" } as const;
const COUNT = { type: "integer", minimum: 0 } as const;
const PARAMS = {
  type: "object",
  description: "Values by parameter; a list stands for its values joined with `;`.",
  additionalProperties: {
    type: ["string", "number", "boolean", "array"],
    items: { type: ["string", "number"] },
  },
} as const;
const OUTCOME = { type: "string", enum: ["answered", "refused", "fault"] } as const;

/** The schemas of what goes over the control path, but for those of whole accounts. */
export function controlSchemas(contract: Contract, table: FaultTable): Record<string, object> {
  const { verification, documented } = createSchemas(contract);
  const ofAccount = (schema: object) => withField(schema, "account_id", { type: "integer" });
  const target = { method: TEXT, params: PARAMS, times: { type: "integer", minimum: 1 } };
  const entries = list(ref("JournalEntry"));
  return {
    Error: object({ status: { type: "integer" }, reason: TEXT }),
    Ready: object({
      name: TEXT,
      version: TEXT,
      url: TEXT,
      accountId: { type: "integer" },
      mode: TEXT,
      state: { type: "boolean" },
    }),
    Clock: object({ offset: { type: "number" }, now: { type: "string", format: "date-time" } }),
    Expectation: object(
      { method: TEXT, params: PARAMS, outcome: OUTCOME, times: COUNT, min: COUNT, max: COUNT },
      [],
    ),
    Verified: object({ count: COUNT, requests: entries }),
    Unmet: object({ status: { type: "integer" }, reason: TEXT, count: COUNT, requests: entries }),
    JournalEntry: object(
      {
        id: COUNT,
        time: { type: "string", format: "date-time" },
        method: TEXT,
        verb: TEXT,
        places: list(TEXT),
        parameters: { type: "object" },
        issuer: { type: "integer" },
        status: { type: "integer" },
        outcome: OUTCOME_OF_REQUEST,
        executed: { type: "boolean" },
      },
      ["id", "time", "method", "verb", "places", "parameters", "status", "outcome", "executed"],
    ),
    Fault: { oneOf: faultSchemas(table) },
    NewFault: object({ fault: ref("Fault"), ...target }, ["fault"]),
    FaultRule: object({ id: COUNT, fault: ref("Fault"), ...target }, ["id", "fault"]),
    MethodDefinition: object(
      { method: TEXT, answer: {}, params: list(TEXT), extraParams: list(TEXT) },
      ["method"],
    ),
    ...CALLBACK_SCHEMAS,
    VerificationChange: ofAccount(verification("values")),
    DocumentsChange: { ...ofAccount(documented("types")), required: ["verification_name"] },
  };
}

const FAULT_OF_CALLBACK = { type: "string", enum: CALLBACK_FAULTS } as const;
const FAULT_TARGET = { type: TEXT, times: { type: "integer", minimum: 1 } };
const CALLBACK_SCHEMAS = {
  AccountChange: object(
    {
      account_id: COUNT,
      active: { type: "boolean" },
      frozen: { type: "boolean" },
      fixed_balance: { type: "number" },
      money_on_hold: { type: "number" },
      credit_limit: { type: "number" },
    },
    [],
  ),
  NewCallback: object(
    {
      type: TEXT,
      payload: { type: "object" },
      url: TEXT,
      accountId: COUNT,
      callbackId: COUNT,
      fields: { type: "object" },
      salt: TEXT,
      apiKey: TEXT,
      fault: FAULT_OF_CALLBACK,
      beyondContract: { type: "boolean" },
    },
    ["type"],
  ),
  CallbackDelivery: object(
    {
      id: COUNT,
      time: { type: "string", format: "date-time" },
      type: TEXT,
      callbackId: COUNT,
      accountId: COUNT,
      cause: { type: "string", enum: ["state", "test"] },
      origin: TEXT,
      fault: FAULT_OF_CALLBACK,
      attempts: COUNT,
      status: { type: "integer" },
      ms: COUNT,
      executed: { type: "boolean" },
      reason: TEXT,
    },
    ["id", "time", "type", "callbackId", "accountId", "cause", "attempts", "ms", "executed"],
  ),
  NewCallbackFault: object({ fault: FAULT_OF_CALLBACK, ...FAULT_TARGET }, ["fault"]),
  CallbackFaultRule: object({ id: COUNT, fault: FAULT_OF_CALLBACK, ...FAULT_TARGET }, [
    "id",
    "fault",
  ]),
};

const OUTCOME_OF_REQUEST = {
  type: "object",
  properties: { kind: OUTCOME, code: { type: "integer" }, reason: TEXT, name: TEXT },
  required: ["kind"],
  additionalProperties: false,
};

/** The kinds of faults, with the words that refuse a wrong one. */
function faultSchemas(table: FaultTable): object[] {
  return Object.entries(table).map(([name, { takes }]) => {
    const properties = Object.entries(takes).map(([property, check]) => [
      property,
      { description: `Takes ${check.takes}.` },
    ]);
    const required = Object.entries(takes).filter(([, check]) => !check.optional);
    return {
      title: name,
      ...object(
        Object.fromEntries(properties),
        required.map(([property]) => property),
      ),
    };
  });
}

function withField(schema: object, name: string, field: object) {
  const { properties } = schema as { properties?: object };
  return { ...schema, properties: { ...properties, [name]: field }, required: [] };
}

function object(properties: Record<string, object>, required = Object.keys(properties)) {
  return { type: "object", properties, required, additionalProperties: false };
}

function list(items: object) {
  return { type: "array", items };
}
