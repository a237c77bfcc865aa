/** What a token provider knows about the call that needs a token. */
export interface TokenContext {
  /** The URL that the token will be sent to. Never share tokens between hosts. */
  readonly baseUrl: string;
  /** The id of the account to act for; `undefined` for the provider's own account. */
  readonly accountId: number | undefined;
  /** Whether the server refused the previous token, so that the provider must return a new one. */
  readonly forceRefresh: boolean;
  /** How far the server's clock is ahead of this machine's, in milliseconds; learned when the server refuses a token. */
  readonly clockOffsetMs: number;
  /** Aborts when the attempt times out or the caller aborts. */
  readonly signal: AbortSignal;
}

/** Returns the bearer token for a call. Use `serviceAccount`, `credentialsFile` or your own function. */
export type TokenProvider = (context: TokenContext) => string | Promise<string>;

/**
 * Caches one token per base URL, account and key. Concurrent calls share the pending signature, and the first call after 80 % of a
 * token's life signs a new one. Failures are not cached.
 */
export function cachedTokens<Key extends { readonly account_id: number; readonly key_id: string }>(
  now: () => number,
  lifeMs: number,
  read: () => Key | Promise<Key>,
  sign: (key: Key, accountId: number, serverNow: number) => Promise<string>,
): TokenProvider {
  const slots = new Map<string, Slot>();
  const tokenOf = (key: Key, context: TokenContext) => {
    const { baseUrl, accountId = key.account_id, forceRefresh, clockOffsetMs } = context;
    const name = `${baseUrl} ${accountId} ${key.key_id}`;
    const serverNow = now() + clockOffsetMs;
    const kept = slots.get(name);
    if (kept && (kept.renewAt === signing || (!forceRefresh && serverNow < kept.renewAt)))
      return kept.token;
    const token = sign(key, accountId, serverNow);
    const slot: Slot = { token, renewAt: signing };
    if (slots.size >= maxCachedTokens) slots.clear(); // bounds memory for programs that act for many child accounts
    slots.set(name, slot);
    const renewAt = serverNow + renewAfterLifeShare * lifeMs;
    token.then(
      (signed) => Object.assign(slot, { token: signed, renewAt }),
      () => slots.delete(name),
    );
    return token;
  };
  return (context) => {
    const key = read();
    return key instanceof Promise
      ? key.then((loaded) => tokenOf(loaded, context))
      : tokenOf(key, context);
  };
}

/** A token, or the promise of one. */
interface Slot {
  token: string | Promise<string>;
  renewAt: number;
}

const maxCachedTokens = 1000;
const renewAfterLifeShare = 0.8;
const signing = Number.POSITIVE_INFINITY; // `renewAt` while a signature is pending, so that concurrent calls share it
