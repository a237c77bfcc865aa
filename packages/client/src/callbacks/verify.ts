import { type HashedIds, hashOf } from "./hash.ts";
import { isId } from "./parse.ts";
import { type CallbackSecrets, readSecrets, type SecretLists } from "./secrets.ts";

/**
 * Returns whether the sender of a callback knows the account's salt and API key. This does not prove that the payload is authentic or
 * that the callback is new, because the hash covers only the ids of the account and the callback.
 *
 * @param secrets the secrets of the callback's account; with `undefined`, the result is always `false`.
 * @throws TypeError if a salt or key is missing or empty.
 * @example
 * verifyCallback(callback, { salt, apiKey })
 * verifyCallback(callback, { salt: [newSalt, oldSalt], apiKey }) // while you rotate the salt
 * verifyCallback(callback, await secretsOf(callback.account_id)) // child accounts
 */
export function verifyCallback(
  callback: HashedIds & { readonly hash: string },
  secrets: CallbackSecrets | undefined,
): boolean {
  return secrets !== undefined && hasHashOf(callback, readSecrets(secrets));
}

/** Whether a callback has the hash of one of the salts and one of the keys. */
export function hasHashOf(
  { callback_id, account_id, hash }: HashedIds & { readonly hash: string },
  { salts, apiKeys }: SecretLists,
): boolean {
  if (!isId(callback_id) || !isId(account_id) || typeof hash !== "string") return false;
  let isRight = false;
  for (const salt of salts)
    for (const apiKey of apiKeys) {
      const isEqual = equals(hash, hashOf({ callback_id, account_id }, salt, apiKey));
      isRight ||= isEqual; // keep comparing, so that the time reveals nothing
    }
  return isRight;
}

/** Compares two strings in a time that depends only on their lengths. */
function equals(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length;
  for (let at = 0; at < expected.length; at++)
    difference |= given.charCodeAt(at) ^ expected.charCodeAt(at);
  return difference === 0;
}
