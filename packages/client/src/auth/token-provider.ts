/** What a token provider is told of the call it signs for. */
export interface TokenContext {
  /** The account to act for; `undefined` for the provider's own. */
  readonly accountId: number | undefined;
  /** The last token was refused: do not answer from a cache. */
  readonly forceRefresh: boolean;
  /** How far the server's clock is ahead of this machine's, in milliseconds. */
  readonly clockOffsetMs: number;
  /** Aborts when the call ends early. */
  readonly signal: AbortSignal;
}

/** Gives the bearer token of a call. `serviceAccount` and `credentialsFile` make one; so can your own signer. */
export type TokenProvider = (context: TokenContext) => string | Promise<string>;
