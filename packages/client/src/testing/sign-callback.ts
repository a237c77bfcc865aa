import type { AccountCallback } from "@vox-accounts/types";
import { hashOf } from "../callbacks/hash.ts";

/** A callback without its hash. */
export type UnsignedCallback = AccountCallback extends infer C
  ? C extends { hash: string }
    ? WithoutHash<C>
    : never
  : never;

type WithoutHash<C> = { [F in keyof C as F extends "hash" ? never : F]: C[F] };

/**
 * Signs a callback like the vendor: adds the hash made with the salt and API key.
 *
 * @example
 * const callback = signCallback({ callback_id: 1, type: "min_balance", account_id: 1, min_balance: {} }, { salt, apiKey });
 * const body = JSON.stringify({ callbacks: [callback] });
 * const response = await handler(new Request("http://test/callbacks", { method: "POST", body }));
 */
export function signCallback<C extends UnsignedCallback>(
  callback: C,
  secrets: { readonly salt: string; readonly apiKey: string },
): C & { hash: string } {
  return { ...callback, hash: hashOf(callback, secrets.salt, secrets.apiKey) };
}
