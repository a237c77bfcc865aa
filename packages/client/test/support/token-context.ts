import type { TokenContext } from "../../src/auth/token-provider.ts";

/** The context that a token provider gets for an ordinary call. */
export function tokenContext(changes: Partial<TokenContext> = {}): TokenContext {
  return {
    baseUrl: "https://host.example",
    accountId: undefined,
    forceRefresh: false,
    clockOffsetMs: 0,
    signal: new AbortController().signal,
    ...changes,
  };
}
