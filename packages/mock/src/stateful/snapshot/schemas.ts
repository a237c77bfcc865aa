import type { Contract } from "../../contract/contract.ts";
import { resolveSchema, type Schema } from "../../contract/document.ts";
import { type Closeness, closedSchema } from "../../contract/record-check.ts";
import { MAX_CHILDREN } from "../state-options.ts";
import { type AccountFields, STATE_FORMAT } from "./mock-state.ts";

const ID = { type: "integer", minimum: 1, maximum: Number.MAX_SAFE_INTEGER } as const;
const MAX_NEXT_ID = Number.MAX_SAFE_INTEGER - 1e9; // leaves a billion ids
const INTEGER = { type: "integer", minimum: 0 } as const;
const TEXT = { type: "string", minLength: 1 } as const;
const MONEY = { type: "number" } as const;

/** Returns schemas from the contract's answers; without these methods, schemas of any object. */
export function createSchemas(contract: Contract) {
  const at = (method: string, ...path: string[]): Schema => {
    let schema: Schema | undefined = contract.responses.get(method)?.success;
    for (const name of ["result", ...path])
      schema = name === "[]" ? inner(schema)?.items : inner(schema)?.properties?.[name];
    return schema ?? { type: "object" };
  };
  const inner = (schema: Schema | undefined) => schema && resolveSchema(contract.document, schema);
  const schemaAt = (closeness: Closeness, method: string, ...path: string[]) =>
    closedSchema(contract.document, at(method, ...path), closeness);
  return {
    account: (closeness: Closeness) => {
      const {
        balance: _,
        live_balance: __,
        ...properties
      } = schemaAt(closeness, "GetAccountInfo").properties ?? {};
      return Object.keys(properties).length > 0
        ? { type: "object", properties, additionalProperties: false }
        : { type: "object" };
    },
    verification: (closeness: Closeness) => schemaAt(closeness, "GetAccountVerifications", "[]"),
    documented: (closeness: Closeness) =>
      schemaAt(closeness, "GetAccountDocuments", "[]", "verifications", "[]"),
  };
}

type Schemas = ReturnType<typeof createSchemas>;

/**
 * The schema of the whole state. It only checks the types of values, because the modes `vendor` and
 * `warn` accept values that the contract refuses.
 */
export function stateSchema(schemas: Schemas): object {
  const account = schemas.account("types");
  const whole = wholeAccount(account);
  return object({
    format: { const: STATE_FORMAT },
    account: whole,
    population: object({
      children: { ...INTEGER, maximum: MAX_CHILDREN },
      seed: { type: "integer" },
    }),
    totalIgnoresFilters: { type: "boolean" },
    allChildren: without(account, ["account_id", "account_name", "account_email"]),
    changedChildren: list({
      ...without(withIdentity(account), ["account_name"]),
      required: ["account_id"],
    }),
    addedChildren: list(whole),
    nextChildId: { ...ID, maximum: MAX_NEXT_ID },
    plans: list(object({ account_id: ID, plans: list(PLAN) })),
    verifications: list(
      object({
        account_id: ID,
        verifications: list({ ...schemas.verification("types"), required: ["verification_id"] }),
        documented: list({ ...schemas.documented("types"), required: ["verification_name"] }),
      }),
    ),
  });
}

const PLAN = object({
  id: { type: "integer" },
  type: TEXT,
  name: TEXT,
  monthlyUsd: MONEY,
  size: INTEGER,
  nextCharge: TEXT,
});

/** An account with every field that the mock needs. */
function wholeAccount(account: Schema) {
  const needed = { api_key: TEXT, credit_limit: MONEY, fixed_balance: MONEY, money_on_hold: MONEY };
  const { properties, ...rest } = withIdentity(account);
  const all = { ...properties, ...needed };
  const required = ["account_id", "account_name", "account_email", ...Object.keys(needed)];
  return { ...rest, properties: all, required };
}

/** The schema of a child to add. */
export function newChildSchema(schemas: Schemas): object {
  const account = withIdentity(schemas.account("values"));
  return { ...account, properties: { ...account.properties, api_key: TEXT }, required: [] };
}

/** What the vendor alone decides about an account. */
export const VENDOR_FIELDS = [
  "active",
  "frozen",
  "fixed_balance",
  "money_on_hold",
  "credit_limit",
] as const satisfies readonly (keyof AccountFields)[];

export function accountChangeSchema(schemas: Schemas): object {
  const { properties = {}, ...account } = schemas.account("values");
  const fields = VENDOR_FIELDS.map((name) => [name, properties[name] ?? {}]);
  return { ...account, properties: Object.fromEntries(fields), required: [] };
}

export function verificationChangeSchema(schemas: Schemas): object {
  return { ...schemas.verification("values"), required: [] };
}

export function documentsChangeSchema(schemas: Schemas): object {
  const { properties = {}, ...rest } = schemas.documented("values");
  const documents = { type: "array", items: { ...properties.documents?.items, required: [] } };
  return { ...rest, properties: { ...properties, documents }, required: ["verification_name"] };
}

/** An account's fields, in which the identifying ones are not null. */
function withIdentity(account: Schema) {
  const identity = { account_id: ID, account_name: TEXT, account_email: TEXT };
  return { ...account, properties: { ...account.properties, ...identity } };
}

/** Removes fields that children cannot share or change. */
function without(account: Schema, names: readonly string[]) {
  const { properties = {} } = account;
  const kept = Object.entries(properties).filter(([name]) => !names.includes(name));
  return { ...account, properties: Object.fromEntries(kept) };
}

function object(properties: Record<string, object>) {
  const required = Object.keys(properties);
  return { type: "object", properties, required, additionalProperties: false };
}

function list(items: object) {
  return { type: "array", items };
}
