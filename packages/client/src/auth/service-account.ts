import "@vox-accounts/types/supported-node";
import { checkCredentials, type ServiceAccountCredentials } from "./credentials.ts";
import { cachedTokens, type TokenProvider } from "./token-provider.ts";

const lifeSeconds = 50 * 60; // the API accepts at most 3600 s
const backDatedSeconds = 10; // keeps `iat` in the past even if this clock is slightly ahead of the server's

/** Options of `serviceAccount`. */
export interface ServiceAccountOptions {
  /** Replaces `Date.now` in tests; returns milliseconds since the epoch. */
  readonly now?: () => number;
}

/**
 * Signs tokens with the key of a service account (RS256, valid for 50 minutes). Tokens are cached, and renewed by the calls that need them.
 *
 * @param credentials the parsed content of credentials.json: `account_id`, `key_id`, `private_key` (PKCS#8 PEM).
 * @returns a token provider for `createAccountsClient`. Nothing is checked before the first call; invalid credentials make it fail
 *   with an `AccountsError` of kind `config`. To rotate the key, change the object: the next call uses the new key.
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
  return serviceAccountFrom(() => checkCredentials(credentials, origin), origin, now);
}

/** Like `serviceAccount`, but reads the credentials on each call. Error messages name their `origin`. */
export function serviceAccountFrom(
  read: () => ServiceAccountCredentials | Promise<ServiceAccountCredentials>,
  origin: string,
  now = Date.now,
): TokenProvider {
  return cachedTokens(now, lifeSeconds * 1000, read, async (key, accountId, serverNow) => {
    const { signToken } = await import("./sign-token.ts"); // jose takes longer to load than the rest of the client
    const issuedAt = Math.floor(serverNow / 1000) - backDatedSeconds;
    return signToken(key, origin, { accountId, issuedAt, expiresAt: issuedAt + lifeSeconds });
  });
}
