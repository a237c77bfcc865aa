/** What a token provider is told of the call it signs for. */
export interface TokenContext {
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

/** A signed token and the span it holds, in milliseconds since the epoch by the server's clock. */
export interface SignedToken {
  readonly token: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/**
 * Keeps one token per account: signed once however many calls wait for it, signed anew by the first call after 80 % of its life.
 * A failure is not kept.
 */
export function cachedTokens(
  now: () => number,
  sign: (accountId: number | undefined, serverNow: number) => Promise<SignedToken>,
): TokenProvider {
  const slots = new Map<number | undefined, { signing: Promise<SignedToken>; renewAt: number | undefined }>();
  return async ({ accountId, forceRefresh, clockOffsetMs }) => {
    const serverNow = now() + clockOffsetMs;
    const kept = slots.get(accountId);
    const holds = kept && (kept.renewAt === undefined || (!forceRefresh && serverNow < kept.renewAt)); // undefined while it is being signed
    const slot = holds ? kept : { signing: sign(accountId, serverNow), renewAt: undefined as number | undefined };
    if (!holds) slots.set(accountId, slot);
    try {
      const { token, issuedAt, expiresAt } = await slot.signing;
      slot.renewAt = issuedAt + 0.8 * (expiresAt - issuedAt);
      return token;
    } catch (error) {
      if (slots.get(accountId) === slot) slots.delete(accountId);
      throw error;
    }
  };
}
