/** What a token provider is told of the call it signs for. */
export interface TokenContext {
  /** Where the token will be sent: one host's tokens are no other's business. */
  readonly baseUrl: string;
  /** The account to act for; `undefined` for the provider's own. */
  readonly accountId: number | undefined;
  /** The token given last was refused: do not give it again. */
  readonly forceRefresh: boolean;
  /** How far the server's clock is ahead of this machine's, in milliseconds; learnt when a token is refused. */
  readonly clockOffsetMs: number;
  /** Aborts when the call ends early. */
  readonly signal: AbortSignal;
}

/** Gives the bearer token of a call. `serviceAccount` and `credentialsFile` make one; so can your own signer. */
export type TokenProvider = (context: TokenContext) => string | Promise<string>;

/**
 * Keeps one token per base URL, account and key: signed once however many calls wait for it, signed anew by the first call after 80 %
 * of its life. A failure is not kept.
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
    if (slots.size > 999) slots.clear(); // whoever walks all children keeps none of their tokens
    slots.set(name, slot);
    token.then(
      (signed) => Object.assign(slot, { token: signed, renewAt: serverNow + 0.8 * lifeMs }),
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

const signing = Number.POSITIVE_INFINITY; // who comes meanwhile waits for the same token, a refused one or not
