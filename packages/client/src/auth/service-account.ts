import "@vox-accounts/types/supported-node";
import { type CryptoKey, importPKCS8, SignJWT } from "jose";
import { checkCredentials, type ServiceAccountCredentials, unfit } from "./credentials.ts";
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
 *   call fail with an `AccountsError` of kind `config`. A key that is put in place of another counts from the next call on.
 * @example
 * const accounts = createAccountsClient({ auth: serviceAccount(JSON.parse(secret)) });
 * @see https://voximplant.com/docs/references/httpapi/auth_parameters
 * @see https://www.rfc-editor.org/rfc/rfc7519
 */
export function serviceAccount(
  credentials: ServiceAccountCredentials,
  { now = Date.now }: ServiceAccountOptions = {},
): TokenProvider {
  const origin = "The service account";
  return serviceAccountFrom(async () => checkCredentials(credentials, origin), origin, now);
}

/** As `serviceAccount`, for credentials that are read at each call; `origin` says in messages where from. */
export function serviceAccountFrom(
  read: () => Promise<ServiceAccountCredentials>,
  origin: string,
  now = Date.now,
): TokenProvider {
  return cachedTokens(
    now,
    lifeSeconds * 1000,
    read,
    async ({ private_key, key_id }, accountId, serverNow) => {
      const issued = Math.floor(serverNow / 1000) - backDatedSeconds;
      return new SignJWT({ iss: accountId as unknown as string }) // the vendor's clients send a number
        .setProtectedHeader({ typ: "JWT", alg: "RS256", kid: key_id })
        .setIssuedAt(issued)
        .setExpirationTime(issued + lifeSeconds)
        .sign(await importKey(private_key, origin));
    },
  );
}

async function importKey(privateKey: string, origin: string): Promise<CryptoKey> {
  const pem = privateKey.replaceAll("\\n", "\n").trim(); // line breaks escaped twice, as environment variables carry them
  const key = await importPKCS8(pem, "RS256").catch(() => undefined); // the cause is dropped: it may quote the key
  const { modulusLength = 0 } = (key?.algorithm ?? {}) as { modulusLength?: number };
  if (key && modulusLength >= 2048) return key;
  const label = /-BEGIN ([A-Z0-9 ]+)-/u.exec(pem)?.[1];
  const found = label === "PRIVATE KEY" ? "damaged or not RSA" : label;
  const rule =
    "an RSA key of 2048 bits or more as PKCS#8 PEM (BEGIN PRIVATE KEY; `openssl pkcs8 -topk8 -nocrypt` converts others)";
  throw unfit(
    origin,
    "private_key",
    rule,
    privateKey,
    modulusLength ? `one of ${modulusLength} bits` : found,
  );
}
