import { isRecord, withoutUndefined } from "../checks.ts";
import type { SendCallbackOptions } from "./callback-types.ts";
import type { CallbackType, WireCallback } from "./contract-callbacks.ts";
import { type CallbackSecrets, makeCallback } from "./make-callback.ts";

/** The mock does not continue counting from larger ids, which would soon be unsafe integers. */
const MAX_COUNTED_ID = 2 ** 52;

/** What the mock's state knows about the account of a callback. */
export interface CallbackAccount {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly url?: string | undefined;
  readonly salt?: string | undefined;
  readonly apiKey?: string | undefined;
}

/** A callback requested by a test or caused by a change of state. */
export interface RequestedCallback extends SendCallbackOptions {
  readonly type: string;
  readonly payload?: unknown;
}

/** A callback, the secrets that sign it, and the URL it would go to if sent alone. */
export interface SignableCallback {
  readonly callback: WireCallback;
  readonly secrets: CallbackSecrets;
  readonly url: string | undefined;
}

export interface BuilderParts {
  readonly types: ReadonlyMap<string, CallbackType>;
  /** The default account of callbacks. */
  readonly accountId: number;
  readonly now: () => number;
  /** Looks up an account in the state; undefined if there is no state or no such account. */
  readonly account: (id: number) => CallbackAccount | undefined;
}

/** Builds callbacks from the contract's examples, the state and a request, and numbers them. */
export class CallbackBuilder {
  readonly #parts: BuilderParts;
  #lastId: number;

  constructor(parts: BuilderParts) {
    this.#parts = parts;
    // not from 0: a receiver would mistake a restarted mock's callbacks for repeats
    this.#lastId = Math.max(0, Math.floor(parts.now() / 1000));
  }

  /** Builds a callback; throws a `TypeError` that names an invalid property. */
  build(requested: RequestedCallback): WireCallback {
    const { type, payload = {}, fields = {}, accountId = this.#parts.accountId } = requested;
    if (!isRecord(payload)) throw new TypeError("payload must be an object.");
    const account = this.#parts.account(accountId);
    const callbackId = requested.callbackId ?? this.#lastId + 1;
    const callback = makeCallback(this.#parts.types, {
      type,
      payload,
      fields: { ...account?.fields, ...fields },
      accountId,
      callbackId,
      isRemembered: account !== undefined,
      beyondContract: requested.beyondContract ?? false,
    });
    if (callbackId <= MAX_COUNTED_ID) this.#lastId = Math.max(this.#lastId, callbackId);
    return callback;
  }

  /** Builds all callbacks of a POST; if one is invalid, none of their ids is used up. */
  buildSignable(
    requested: readonly RequestedCallback[],
    inCallback: <T>(index: number, read: () => T) => T,
  ): SignableCallback[] {
    const lastId = this.#lastId;
    try {
      return requested.map((one, index) => inCallback(index, () => this.#signable(one)));
    } catch (error) {
      this.#lastId = lastId;
      throw error;
    }
  }

  #signable(requested: RequestedCallback): SignableCallback {
    const callback = this.build(requested);
    const account = this.#parts.account(callback.account_id);
    const { url, salt, apiKey } = { ...account, ...withoutUndefined(requested) };
    const secrets = {
      salt: demandGiven("salt", "callback_salt", salt),
      apiKey: demandGiven("apiKey", "API key", apiKey),
    };
    return { callback, secrets, url };
  }
}

/** Returns an option, or throws a `TypeError` that says how to provide it. */
export function demandGiven(option: string, field: string, value: string | undefined): string {
  if (value) return value;
  throw new TypeError(
    `${option} is missing: pass it, or start the mock with state and give the account a ${field}.`,
  );
}
