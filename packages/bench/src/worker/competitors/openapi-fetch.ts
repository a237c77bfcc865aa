import type { paths } from "@vox-accounts/types";
import createClient from "openapi-fetch";
import type { Competitor } from "../competitor.ts";

export const openapiFetch: Competitor = {
  prepare: async ({ baseUrl, token }) => {
    const client = createClient<paths>({
      baseUrl,
      headers: { accept: "application/json", authorization: `Bearer ${token}` },
    });
    return async () =>
      (await client.POST("/GetAccountInfo", { params: { query: { return_live_balance: true } } }))
        .data;
  },
};
