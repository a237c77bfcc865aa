import { isObject, UsageError } from "../usage-error.ts";

/** What the hash of an account's callbacks is made of. While you change one of them, list the old and the new. */
export interface CallbackSecrets {
  /** The `callback_salt` that SetAccountInfo set. */
  readonly salt: string | readonly string[];
  /** The account's API key. */
  readonly apiKey: string | readonly string[];
}

/**
 * Finds the secrets of an account by its `account_id`, for a `callback_url` that several accounts share. The callbacks of an account without
 * secrets are refused.
 */
export type CallbackSecretsLookup = (
  accountId: number,
) => CallbackSecrets | undefined | Promise<CallbackSecrets | undefined>;

/** All secrets that count at the moment. */
export interface SecretLists {
  readonly salts: readonly string[];
  readonly apiKeys: readonly string[];
}

/** @throws UsageError for a salt or key that is missing or empty: who left it out would otherwise trust everybody. */
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
  throw UsageError.mustBe(name, "a text, or a list of texts, none of them empty", value);
}
