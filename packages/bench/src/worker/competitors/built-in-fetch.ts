import type { Competitor } from "../competitor.ts";

export const builtInFetch: Competitor = {
  prepare: async ({ baseUrl, token }) => {
    const url = `${baseUrl}/GetAccountInfo?return_live_balance=true`;
    const headers = { accept: "application/json", authorization: `Bearer ${token}` };
    return async () => (await fetch(url, { method: "POST", headers })).json();
  },
};
