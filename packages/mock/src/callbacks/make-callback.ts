import { createHash, randomUUID } from "node:crypto";
import { demandRecord } from "../checks.ts";
import { isWord, nearest, suggest } from "../pipeline/wording.ts";
import type { CallbackType, WireCallback } from "./contract-callbacks.ts";

/** The secrets that sign an account's callbacks. */
export interface CallbackSecrets {
  readonly salt: string;
  readonly apiKey: string;
}

/** The contents of a callback. */
export interface WantedCallback {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly accountId: number;
  readonly callbackId: number;
  /** Whether `fields` come from state, so that the example's account data must not be used. */
  readonly isRemembered: boolean;
  readonly beyondContract: boolean;
}

/** The fields that identify and sign a callback. */
export const IDENTITY = ["callback_id", "type", "account_id", "hash"];

/**
 * Makes a callback from the contract's example; throws a `TypeError` that names a property that is
 * unknown or invalid.
 */
export function makeCallback(
  types: ReadonlyMap<string, CallbackType>,
  wanted: WantedCallback,
): WireCallback {
  const { type, payload, fields, beyondContract } = wanted;
  const known = types.get(type);
  if (beyondContract) demandName(type);
  else demandKnown(types, wanted);
  const example: Readonly<Record<string, unknown>> = known?.example ?? {};
  const examplePayload = example[type] as object | undefined; // the payload of this type
  const hasPayload = examplePayload !== undefined || Object.keys(payload).length > 0 || !known;
  const callback: WireCallback = {
    ...(wanted.isRemembered ? {} : example),
    ...fields,
    callback_id: wanted.callbackId,
    type,
    account_id: wanted.accountId,
    hash: "0".repeat(32), // replaced when the callback is signed
    ...(hasPayload ? { [type]: { ...examplePayload, ...payload } } : {}),
  };
  if (!beyondContract) known?.check(callback);
  return callback;
}

/** Throws a `TypeError` for a type that cannot be the name of the payload field. */
function demandName(type: unknown): void {
  if (typeof type === "string" && type !== "" && !IDENTITY.includes(type)) return;
  throw new TypeError(`type must be a non-empty string other than ${IDENTITY.join(", ")}.`);
}

/** Throws a `TypeError` for a type that is not in the contract. */
export function demandType(type: unknown, types: ReadonlyMap<string, unknown>): void {
  if (typeof type === "string" && types.has(type)) return;
  const shown = typeof type === "string" && isWord(type) && nearest(type, types.keys());
  throw new TypeError(
    `type: ${shown ? `${type} is` : "this is"} not a callback type of the contract; ${suggest(String(type), types.keys())} To send it anyway, set beyondContract.`,
  );
}

function demandKnown(
  types: ReadonlyMap<string, CallbackType>,
  { type, payload, fields }: WantedCallback,
): void {
  demandType(type, types);
  const { payload: known = {}, fields: common = {} } = types.get(type) ?? {};
  demandRecord(`The payload of ${type}`, payload, Object.keys(known));
  demandRecord("fields", fields, freeFields(common));
}

/** The fields that a test may set. */
export function freeFields(fields: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(fields).filter((name) => !IDENTITY.includes(name));
}

/** Adds the hash: the MD5 of salt, account id, API key and callback id, in lower-case hex. */
export function signed(callback: WireCallback, { salt, apiKey }: CallbackSecrets): WireCallback {
  const { account_id, callback_id } = callback;
  const text = `${salt}${account_id}${apiKey}${callback_id}`;
  return { ...callback, hash: createHash("md5").update(text).digest("hex") };
}

/** Signs with a random salt and key. */
export function wronglySigned(callback: WireCallback): WireCallback {
  return signed(callback, { salt: randomUUID(), apiKey: randomUUID() });
}
