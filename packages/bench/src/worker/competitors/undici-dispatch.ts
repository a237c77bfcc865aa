import { Agent } from "undici";
import type { Competitor } from "../competitor.ts";

export const undiciDispatch: Competitor = {
  prepare: async ({ baseUrl, token }) => {
    const agent = new Agent();
    const { origin, pathname } = new URL(baseUrl);
    const path = `${pathname}/GetAccountInfo?return_live_balance=true`;
    const headers = { accept: "application/json", authorization: `Bearer ${token}` };
    return () =>
      new Promise((resolve, reject) => {
        let text = "";
        agent.dispatch(
          { origin, path, method: "POST", headers },
          {
            onConnect: () => {},
            onHeaders: () => true,
            onData: (chunk: Buffer) => {
              text += chunk.toString();
              return true;
            },
            onComplete: () => resolve(JSON.parse(text)),
            onError: reject,
          },
        );
      });
  },
};
