import { randomBytes, randomUUID } from "node:crypto";
import { signCallback } from "../../src/testing/index.ts";

/** Secrets created for this run. */
export const secrets: Readonly<Record<"salt" | "apiKey", string>> = {
  salt: randomBytes(8).toString("hex"),
  apiKey: randomUUID(),
};

/** A signed callback of a type that the contract describes. */
export function lowBalance(callback_id: number, account_id = 7, signedWith = secrets) {
  const payload = { is_repeated: false };
  return signCallback(
    { callback_id, account_id, type: "min_balance", min_balance: payload },
    signedWith,
  );
}

/** A signed callback of an unknown type. */
export function newType(callback_id: number, account_id = 7) {
  const type = "of_tomorrow" as `${string} (unknown)`; // the suffix exists only in types
  return signCallback({ callback_id, account_id, type, of_tomorrow: { any: 1 } }, secrets);
}

/** A POST with callbacks, as sent by the vendor. */
export function post(...callbacks: readonly unknown[]): Request {
  return new Request("http://receiver.test/callbacks", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ callbacks }),
  });
}
