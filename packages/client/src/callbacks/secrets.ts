import { isObject, UsageError } from "../usage-error.ts";

/** The secrets behind the hash of an account's callbacks. While you rotate one, list both the old and the new value. */
export interface CallbackSecrets {
  /** The `callback_salt` set with SetAccountInfo. */
  readonly salt: string | readonly string[];
  /** The account's API key. */
  readonly apiKey: string | readonly string[];
}

/**
 * Looks up the secrets of an account by its `account_id`, for a `callback_url` that several accounts share. Callbacks of an account
 * without secrets are refused.
 */
export type CallbackSecretsLookup = (
  accountId: number,
) => CallbackSecrets | undefined | Promise<CallbackSecrets | undefined>;

/** All secrets that are currently valid. */
export interface SecretLists {
  readonly salts: readonly string[];
  readonly apiKeys: readonly string[];
}

/** @throws UsageError if a salt or key is missing or empty; anyone could forge a hash made without it. */
export function readSecrets(secrets: CallbackSecrets): SecretLists {
  if (typeof secrets === "function")
    throw new UsageError(
      "secrets must be { salt, apiKey }; look them up first: verifyCallback(callback, await find(callback.account_id))",
    );
  if (!isObject(secrets)) throw UsageError.mustBe("secrets", "{ salt, apiKey }", secrets);
  return {
    salts: readTexts("secrets.salt", secrets.salt),
    apiKeys: readTexts("secrets.apiKey", secrets.apiKey),
  };
}

function readTexts(name: string, value: string | readonly string[]): readonly string[] {
  const texts: readonly unknown[] = Array.isArray(value) ? [...value] : [value];
  if (texts.length > 0 && texts.every((text) => typeof text === "string" && text !== ""))
    return texts as string[]; // just checked
  throw UsageError.mustBe(name, "a non-empty string or an array of them", value);
}
