import { setMaxListeners } from "node:events";
import { nodeTransport } from "@vox-accounts/client/node";
import type { paths } from "@vox-accounts/types";
import createClient from "openapi-fetch";
import type { Competitor } from "../competitor.ts";

type Transport = ReturnType<typeof nodeTransport>;
type Init = Parameters<Transport>[1];

/** Hands what openapi-fetch makes of a call to our transport, which takes no `Request`; the least that such a bridge can be. */
class UnsentRequest {
  readonly url: string;
  readonly init: Init;

  constructor(url: string, init: Init) {
    this.url = url;
    this.init = init;
  }
}

export const openapiFetchOnNode: Competitor = {
  prepare: async ({ baseUrl, token }) => {
    const transport = nodeTransport();
    const { signal } = new AbortController(); // the transport wants one; this one never aborts
    setMaxListeners(0, signal);
    const client = createClient<paths>({
      baseUrl,
      signal,
      headers: { accept: "application/json", authorization: `Bearer ${token}` },
      Request: UnsentRequest as unknown as typeof Request, // openapi-fetch only makes it and hands it to the next line
      fetch: (request) => {
        const { url, init } = request as unknown as UnsentRequest;
        return transport(url, init) as Promise<Response>; // openapi-fetch reads no more than FetchAnswer has
      },
    });
    return async () => {
      const params = { query: { return_live_balance: true } };
      const { data } = await client.POST("/GetAccountInfo", { params, parseAs: "text" });
      return JSON.parse(data ?? "");
    };
  },
};
