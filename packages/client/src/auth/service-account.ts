import "@vox-accounts/types/supported-node";
import { checkCredentials, type ServiceAccountCredentials } from "./credentials.ts";
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
  return serviceAccountFrom(() => checkCredentials(credentials, origin), origin, now);
}

/** As `serviceAccount`, for credentials that are read at each call; `origin` says in messages where from. */
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
