import { nodeTransport } from "@vox-accounts/client/node";
import type { paths } from "@vox-accounts/types";
import createClient from "openapi-fetch";
import type { Competitor, Target } from "../competitor.ts";

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

/** Nothing but what has to be on the path of a call. */
export const openapiFetchOnNode: Competitor = {
  prepare: async (target) => {
    const never = {
      aborted: false,
      reason: undefined,
      addEventListener() {},
      removeEventListener() {},
    };
    const signal = never as unknown as AbortSignal; // the transport reads no more of one
    return callThrough(target, () => signal);
  },
};

/** The same with a signal and a timer of its own for each call, without which no call can end in time. */
export const openapiFetchOnNodeInTime: Competitor = {
  prepare: async (target) => {
    let timer: NodeJS.Timeout | undefined;
    const call = callThrough(target, () => {
      const controller = new AbortController();
      timer = setTimeout(() => controller.abort(), 30_000);
      return controller.signal;
    });
    return async () => {
      const answer = call();
      const own = timer; // of this call, as all up to the transport happens at once
      try {
        return await answer;
      } finally {
        clearTimeout(own);
      }
    };
  },
};

function callThrough({ baseUrl, token }: Target, signalOfCall: () => AbortSignal) {
  const transport = nodeTransport();
  const client = createClient<paths>({
    baseUrl,
    headers: { accept: "application/json", authorization: `Bearer ${token}` },
    Request: UnsentRequest as unknown as typeof Request, // openapi-fetch only makes it and hands it to the next line
    fetch: (request) => {
      const { url, init } = request as unknown as UnsentRequest;
      return transport(url, init) as Promise<Response>; // openapi-fetch reads no more than FetchAnswer has
    },
  });
  return async () => {
    const params = { query: { return_live_balance: true } };
    const signal = signalOfCall();
    const { data } = await client.POST("/GetAccountInfo", { params, signal, parseAs: "text" });
    return JSON.parse(data ?? "");
  };
}
