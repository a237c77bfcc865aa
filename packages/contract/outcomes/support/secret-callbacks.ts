import { randomUUID } from "node:crypto";
import { signCallback, type UnsignedCallback } from "@vox-accounts/client/testing";
import type { AccountCallback, AccountCallbackType } from "@vox-accounts/types";
import { callbackTable } from "@vox-accounts/types/callback-table";
import fc from "fast-check";

/** A signed callback with secrets, and the marks that identify them. */
export interface SecretCallback {
  readonly type: AccountCallbackType;
  readonly salt: string;
  readonly apiKey: string;
  /** The text in every field of the payload. */
  readonly text: string;
  readonly signed: AccountCallback;
  /** Parts of the salt, the key and the payload, and the whole hash. */
  readonly marks: readonly string[];
}

const types = Object.keys(callbackTable) as AccountCallbackType[];
const digits = { unit: fc.constantFrom(..."0123456789abcdef"), minLength: 12, maxLength: 16 };
const awkwardText = fc.string({
  unit: fc.constantFrom(..."\\\"'`%+&=<>;\n\t é€😀\ud800"),
  maxLength: 6,
});
const secret = fc
  .tuple(awkwardText, fc.string(digits), awkwardText)
  .map(([before, rest, after]) => ({ text: `${before}7${rest}${after}`, mark: `7${rest}` })); // with a digit, it cannot be taken for a name

/** Callbacks of every type, signed with secrets of any characters. */
export const secretCallbacks: fc.Arbitrary<SecretCallback> = fc
  .record({
    type: fc.constantFrom(...types),
    callbackId: fc.nat(),
    secrets: fc.tuple(secret, secret, secret),
  })
  .map(({ type, callbackId, secrets: [salt, apiKey, { text, mark }] }) => {
    const callback = { callback_id: callbackId, account_id: 7, type, [type]: { note: text } };
    const secrets = { salt: salt.text, apiKey: apiKey.text };
    const signed = signCallback(callback as UnsignedCallback, secrets); // the field is not in the types
    const marks = [salt.mark, apiKey.mark, mark, signed.hash];
    return { type, ...secrets, text, signed, marks };
  });

/** Ways in which a body of callbacks is wrong, and one in which it is correct. */
export const spoilings: Readonly<Record<string, (one: SecretCallback) => string>> = {
  "is correct": ({ signed }) => bodyOf(signed),
  "is signed with a different salt": ({ signed, apiKey }) =>
    bodyOf(signCallback(signed, { salt: randomUUID(), apiKey })),
  "has no hash": ({ signed: { hash: _, ...unsigned } }) => bodyOf(unsigned),
  "has secrets for ids": ({ signed, salt }) =>
    bodyOf({ ...signed, callback_id: salt }, { ...signed, account_id: salt }),
  "has a secret for its payload": ({ signed, type, text }) => bodyOf({ ...signed, [type]: text }),
  "has secrets in its hash": ({ signed, salt, apiKey }) =>
    bodyOf({ ...signed, hash: `${salt}7${apiKey}` }, { ...signed, hash: { salt, apiKey } }),
  "is a list of secrets": ({ salt, apiKey, text }) => bodyOf(salt, [apiKey], { text }),
  "is truncated": ({ signed }) => bodyOf(signed).slice(0, -3),
  "has no list": ({ signed }) => JSON.stringify({ callback: signed }),
  "is too long": ({ signed, text }) => bodyOf(signed, text.repeat(100)),
};

function bodyOf(...callbacks: readonly unknown[]): string {
  return JSON.stringify({ callbacks });
}
