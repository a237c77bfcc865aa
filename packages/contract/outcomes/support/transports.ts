import type { AccountsClientOptions } from "@vox-accounts/client";
import { nodeTransport } from "@vox-accounts/client/node";

/** A transport for requests; create one per file and close it at the end. */
export interface Transport {
  readonly fetch: AccountsClientOptions["fetch"];
  readonly close: () => Promise<void>;
}

/** The transports by name. */
export const transports: Readonly<Record<string, () => Transport>> = {
  "built-in fetch": () => ({ fetch: undefined, close: async () => {} }),
  "the Node transport": () => {
    const fetch = nodeTransport();
    return { fetch, close: fetch.close };
  },
};
