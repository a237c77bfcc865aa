import type { TokenProvider } from "./token-provider.ts";

/** A signed token and the span it holds, in milliseconds since the epoch by this machine's clock. */
export interface SignedToken {
  readonly token: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** Signs a token for `accountId` at `now` (milliseconds since the epoch). */
export type Sign = (accountId: number | undefined, now: number) => Promise<SignedToken>;

/**
 * Keeps one token per account: signed once however many calls wait for it, signed anew by the first call after 80 % of its life.
 * A failure is not kept.
 */
export function cachedTokens(sign: Sign): TokenProvider {
  const slots = new Map<number | undefined, { signing: Promise<SignedToken>; renewAt: number }>();
  return async ({ accountId, forceRefresh, clockOffsetMs }) => {
    const now = Date.now() + clockOffsetMs;
    let slot = slots.get(accountId);
    if (!slot || forceRefresh || now >= slot.renewAt) {
      const fresh = { signing: sign(accountId, now), renewAt: Number.POSITIVE_INFINITY };
      slots.set(accountId, fresh);
      fresh.signing.then(
        ({ issuedAt, expiresAt }) => {
          fresh.renewAt = issuedAt + 0.8 * (expiresAt - issuedAt);
        },
        () => {
          if (slots.get(accountId) === fresh) slots.delete(accountId);
        },
      );
      slot = fresh;
    }
    return (await slot.signing).token;
  };
}
