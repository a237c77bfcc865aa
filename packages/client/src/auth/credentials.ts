import { UsageError } from "../usage-error.ts";

/** A service account's key, as CreateKey and the control panel give it (credentials.json). */
export interface ServiceAccountCredentials {
  readonly account_id: number;
  readonly key_id: string;
  /** A PKCS#8 PEM: `-----BEGIN PRIVATE KEY-----`. */
  readonly private_key: string;
  readonly account_email?: string;
}

/** How to get a right file, for the end of every message. */
export const howToGetCredentials =
  "Create a service account in the control panel (Settings > Service accounts), or call CreateKey, and use the credentials.json it gives";

/** Checks the shape of credentials that came from `origin`, without looking into the key. */
export function checkCredentials(value: unknown, origin: string): ServiceAccountCredentials {
  if (typeof value === "string")
    throw new Error(`${origin}: credentials must be an object; give JSON.parse(text)`);
  const { account_id, key_id, private_key } = Object(value) as Partial<
    Record<keyof ServiceAccountCredentials, unknown>
  >;
  if (!Number.isSafeInteger(account_id))
    throw unfit(origin, "account_id", "an integer", account_id);
  if (typeof key_id !== "string" || !key_id) throw unfit(origin, "key_id", "a string", key_id);
  if (typeof private_key !== "string")
    throw unfit(origin, "private_key", "a PEM string", private_key);
  return value as ServiceAccountCredentials; // checked above
}

/** The error of credentials from `origin` that cannot sign. */
export function unfit(
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
