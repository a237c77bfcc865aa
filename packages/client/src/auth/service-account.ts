import { type CryptoKey, importPKCS8, SignJWT } from "jose";
import { checkCredentials, howToGetCredentials, pemFault, type ServiceAccountCredentials } from "./credentials.ts";
import { cachedTokens, type TokenProvider } from "./token-provider.ts";

const lifeSeconds = 50 * 60; // the API takes at most 3600 s
const backDatedSeconds = 10; // a clock a little ahead of the server's still issues in the past

/** How a service account signs. */
export interface ServiceAccountOptions {
  /** Milliseconds since the epoch, in place of `Date.now`. */
  readonly now?: () => number;
}

/**
 * Signs the tokens of a service account: RS256, 50 minutes, kept and renewed as calls need them.
 *
 * @param credentials the content of credentials.json, parsed: `account_id`, `key_id`, `private_key` (PKCS#8 PEM).
 * @returns a token provider for `createAccountsClient`. Nothing is read or checked before the first call; wrong credentials make that
 *   call fail with an `AccountsError` of kind `config`.
 * @example
 * const accounts = createAccountsClient({ auth: serviceAccount(JSON.parse(secret)) });
 * @see https://voximplant.com/docs/references/httpapi/auth_parameters
 * @see https://www.rfc-editor.org/rfc/rfc7519
 */
export function serviceAccount(
  credentials: ServiceAccountCredentials,
  { now = Date.now }: ServiceAccountOptions = {},
): TokenProvider {
  return serviceAccountFrom(async () => checkCredentials(credentials, "The service account"), "The service account", now);
}

/** As `serviceAccount`, for credentials that are read on the first call; `origin` says in messages where from. */
export function serviceAccountFrom(
  read: () => Promise<ServiceAccountCredentials>,
  origin: string,
  now: () => number = Date.now,
): TokenProvider {
  return cachedTokens(now, async (accountId, serverNow) => {
    const account = await read(); // each time: a key that was rotated or a file that was mended counts at the next signing
    const key = await importKey(account.private_key, origin);
    const issued = Math.floor(serverNow / 1000) - backDatedSeconds;
    const token = await new SignJWT({ iss: (accountId ?? account.account_id) as unknown as string }) // the vendor's clients send a number
      .setProtectedHeader({ typ: "JWT", alg: "RS256", kid: account.key_id })
      .setIssuedAt(issued)
      .setExpirationTime(issued + lifeSeconds)
      .sign(key);
    return { token, issuedAt: issued * 1000, expiresAt: (issued + lifeSeconds) * 1000 };
  });
}

async function importKey(privateKey: string, origin: string): Promise<CryptoKey> {
  const pem = privateKey.replaceAll("\\n", "\n").trim(); // line breaks escaped twice, as environment variables carry them
  const fault = pemFault(pem);
  if (fault) throw new Error(`${origin}: ${fault} ${howToGetCredentials}`);
  const key = await importPKCS8(pem, "RS256").catch(() => undefined); // the cause is dropped: it may quote the key
  const bits = key && "modulusLength" in key.algorithm ? Number(key.algorithm.modulusLength) : undefined;
  if (key && bits !== undefined && bits >= 2048) return key;
  const what = bits === undefined ? "no RSA key that can sign RS256" : `an RSA key of ${bits} bits, and RS256 takes 2048 or more`;
  throw new Error(`${origin}: private_key is a PEM, but ${what}. ${howToGetCredentials}`);
}
