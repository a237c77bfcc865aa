import { Agent, request } from "node:https";
import type { Competitor } from "../competitor.ts";

export const bareHttps: Competitor = {
  prepare: async ({ baseUrl, token }) => {
    const agent = new Agent({ keepAlive: true });
    const url = `${baseUrl}/GetAccountInfo?return_live_balance=true`;
    const headers = {
      accept: "application/json",
      authorization: `Bearer ${token}`,
      "content-length": 0,
    };
    return () =>
      new Promise((resolve, reject) => {
        const sent = request(url, { method: "POST", headers, agent }, (answer) => {
          let text = "";
          answer.setEncoding("utf8");
          answer.on("data", (chunk: string) => {
            text += chunk;
          });
          answer.on("end", () => resolve(JSON.parse(text)));
          answer.on("error", reject);
        });
        sent.on("error", reject);
        sent.end();
      });
  },
};
