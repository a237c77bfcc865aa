import { createAccountsClient } from "@vox-accounts/client";
import { credentialsFile } from "@vox-accounts/client/node";
import type { Competitor } from "../competitor.ts";

export const clientOnFetch: Competitor = {
  prepare: async (target) => {
    const accounts = createAccountsClient({
      auth: credentialsFile(target.credentialsFile),
      baseUrl: target.baseUrl,
    });
    return () => accounts.getAccountInfo({ return_live_balance: true });
  },
};
