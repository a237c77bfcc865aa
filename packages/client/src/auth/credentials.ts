import { UsageError } from "../usage-error.ts";

/** A service account's key, as in the credentials.json from the control panel or CreateKey. */
export interface ServiceAccountCredentials {
  /** The id of the account that owns the key. */
  readonly account_id: number;
  /** The id of the key, which goes into the token's header as `kid`. */
  readonly key_id: string;
  /** The RSA private key as PKCS#8 PEM, starting with `-----BEGIN PRIVATE KEY-----`. */
  readonly private_key: string;
  /** The account's email address; not used for signing. */
  readonly account_email?: string;
}

/** How to get valid credentials. Every message about invalid credentials ends with this. */
export const howToGetCredentials =
  "Get a credentials.json from the control panel (Settings > Service accounts) or CreateKey";

/** Checks that credentials from `origin` have the required fields; the key itself is checked when signing. */
export function checkCredentials(value: unknown, origin: string): ServiceAccountCredentials {
  if (typeof value === "string")
    throw new Error(`${origin}: credentials must be an object; pass JSON.parse(text)`);
  const { account_id, key_id, private_key } = Object(value) as Partial<
    Record<keyof ServiceAccountCredentials, unknown>
  >;
  if (!Number.isSafeInteger(account_id))
    throw invalidCredentials(origin, "account_id", "an integer", account_id);
  if (typeof key_id !== "string" || !key_id)
    throw invalidCredentials(origin, "key_id", "a non-empty string", key_id);
  if (typeof private_key !== "string")
    throw invalidCredentials(origin, "private_key", "a PEM string", private_key);
  return value as ServiceAccountCredentials; // checked above
}

/** The error for credentials from `origin` that cannot sign. */
export function invalidCredentials(
  origin: string,
  name: string,
  rule: string,
  value: unknown,
  found?: string,
): Error {
  return new Error(
    `${origin}: ${UsageError.mustBe(name, rule, value, found).message}. ${howToGetCredentials}`,
  );
}
