import { request } from "undici";
import type { Competitor } from "../competitor.ts";

export const undiciRequest: Competitor = {
  prepare: async ({ baseUrl, token }) => {
    const url = `${baseUrl}/GetAccountInfo?return_live_balance=true`;
    const headers = { accept: "application/json", authorization: `Bearer ${token}` };
    return async () => (await request(url, { method: "POST", headers })).body.json();
  },
};
