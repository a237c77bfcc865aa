import type { AccountsClientOptions } from "@vox-accounts/client";
import { nodeTransport } from "@vox-accounts/client/node";

/** What requests can go out through; make one per file and close it at its end. */
export interface Transport {
  readonly fetch: AccountsClientOptions["fetch"];
  readonly close: () => Promise<void>;
}

/** The ways to send, by name. */
export const transports: Readonly<Record<string, () => Transport>> = {
  "built-in fetch": () => ({ fetch: undefined, close: async () => {} }),
  "the Node transport": () => {
    const fetch = nodeTransport();
    return { fetch, close: fetch.close };
  },
};
