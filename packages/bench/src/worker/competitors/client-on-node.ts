import { createAccountsClient } from "@vox-accounts/client";
import { credentialsFile, nodeTransport } from "@vox-accounts/client/node";
import type { Competitor } from "../competitor.ts";

export const clientOnNode: Competitor = {
  prepare: async (target) => {
    const auth = credentialsFile(target.credentialsFile);
    const accounts = createAccountsClient({
      auth,
      baseUrl: target.baseUrl,
      fetch: nodeTransport(),
    });
    return () => accounts.getAccountInfo({ return_live_balance: true });
  },
};
