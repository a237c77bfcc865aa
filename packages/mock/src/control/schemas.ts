import type { CallbackType } from "../callbacks/contract-callbacks.ts";
import { BOOLEAN, schemaOf, schemasOf } from "../checks.ts";
import type { Contract } from "../contract/contract.ts";
import type { Operation } from "../contract/operation.ts";
import { METHOD, NAMES } from "../defined/definitions.ts";
import type { FaultTable } from "../faults/fault-row.ts";
import { FILTER } from "../journal/journal.ts";
import { EXPECTATION } from "../journal/verify.ts";
import {
  accountChangeSchema,
  createSchemas,
  documentsChangeSchema,
  newChildSchema,
  stateSchema,
  verificationChangeSchema,
} from "../stateful/snapshot/schemas.ts";
import { callbackSchemas } from "./callback-schemas.ts";
import { faultSchemas, namesOf, oneOfNames, PARAMS } from "./fault-schemas.ts";
import { COUNT, list, object, ref, TEXT } from "./json-schema.ts";

const ID = { type: "integer", minimum: 1, maximum: Number.MAX_SAFE_INTEGER } as const;

/** What the document describes, as it is now: methods can be defined while the mock runs. */
export interface Described {
  readonly contract: Contract;
  readonly table: FaultTable;
  /** The methods of the contract and the defined ones. */
  readonly operations: ReadonlyMap<string, Operation>;
  readonly callbackTypes: ReadonlyMap<string, CallbackType>;
  /** Methods and paths that requests in the journal have. */
  readonly requested: readonly string[];
  readonly hasState: boolean;
}

/** The schemas of the control path's bodies and answers. */
export function controlSchemas(described: Described): Record<string, object> {
  const { contract, table, operations, callbackTypes, hasState } = described;
  return {
    ...answerSchemas(),
    RequestedMethod: { enum: [...new Set([...operations.keys(), ...described.requested])] },
    Expectation: expectation(operations),
    ...faultSchemas(contract, table, operations),
    MethodDefinition: methodDefinition(contract),
    ...callbackSchemas(callbackTypes, hasState),
    ...stateSchemas(contract),
  };
}

function answerSchemas(): Record<string, object> {
  const entries = list(ref("JournalEntry"));
  const status = { type: "integer" };
  return {
    Error: object({ status, reason: TEXT }),
    Ready: object({
      name: TEXT,
      version: TEXT,
      url: TEXT,
      accountId: { type: "integer" },
      mode: TEXT,
      state: schemaOf(BOOLEAN),
    }),
    Clock: object({ offset: { type: "number" }, now: { type: "string", format: "date-time" } }),
    Verified: object({ count: COUNT, requests: entries }),
    Unmet: object({ status, reason: TEXT, count: COUNT, requests: entries }),
    JournalEntry: object(
      {
        id: COUNT,
        time: { type: "string", format: "date-time" },
        method: TEXT,
        verb: TEXT,
        places: list(TEXT),
        parameters: { type: "object" },
        issuer: { type: "integer" },
        status,
        outcome: object(
          { kind: schemaOf(FILTER.outcome), code: { type: "integer" }, reason: TEXT, name: TEXT },
          ["kind"],
        ),
        executed: schemaOf(BOOLEAN),
      },
      ["id", "time", "method", "verb", "places", "parameters", "status", "outcome", "executed"],
    ),
  };
}

/** `params` may only name what the journal keeps: no secrets. */
function expectation(operations: ReadonlyMap<string, Operation>): object {
  const all = [...operations.values()];
  const secret = new Set(
    all.flatMap(({ parameters }) =>
      [...parameters.values()].filter(({ sensitive }) => sensitive).map(({ name }) => name),
    ),
  );
  const byMethod = all.map((operation) => ({
    if: { properties: { method: { const: operation.name } }, required: ["method"] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { params: { propertyNames: namesOf([operation]) } } },
  }));
  const hasParams = {
    properties: { params: { minProperties: 1 } },
    required: ["params"],
  };
  const names = new Set(all.flatMap(({ parameters }) => [...parameters.keys()]));
  const shown = oneOfNames([...names].filter((name) => !secret.has(name)));
  const properties = {
    ...schemasOf(EXPECTATION),
    method: ref("RequestedMethod"),
    params: { ...PARAMS, propertyNames: shown },
  };
  return {
    ...object(properties, []),
    allOf: [
      ...byMethod,
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      { if: hasParams, then: { properties: { method: { enum: [...operations.keys()] } } } },
      {
        if: { properties: { times: true }, required: ["times"] },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { properties: { min: false, max: false } },
      },
    ],
  };
}

function methodDefinition({ operations }: Contract): object {
  const ofContract = [...operations.values()].map(({ name, parameters }) =>
    object(
      {
        method: { const: name },
        extraParams: {
          ...schemaOf(NAMES),
          not: { contains: oneOfNames(parameters.keys()) },
        },
      },
      ["method", "extraParams"],
    ),
  );
  const taken = [...operations.keys()].map(inAnyCase).join("|");
  const beside = object(
    {
      method: { ...schemaOf(METHOD), not: { pattern: `^(${taken})$` } },
      answer: { type: "object" },
      params: schemaOf(NAMES),
    },
    ["method", "answer"],
  );
  return { oneOf: [...ofContract, beside] };
}

function inAnyCase(name: string): string {
  return name.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
}

function stateSchemas(contract: Contract): Record<string, object> {
  const schemas = createSchemas(contract);
  const ofAccount = (schema: { properties?: object }) => ({
    ...schema,
    properties: { ...schema.properties, account_id: ID },
  });
  return {
    MockState: stateSchema(schemas),
    NewChild: newChildSchema(schemas),
    AccountChange: ofAccount(accountChangeSchema(schemas)),
    VerificationChange: ofAccount(verificationChangeSchema(schemas)),
    DocumentsChange: ofAccount(documentsChangeSchema(schemas)),
  };
}
