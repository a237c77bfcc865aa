import { nodeTransport } from "@vox-accounts/client/node";
import type { paths } from "@vox-accounts/types";
import createClient from "openapi-fetch";
import type { Competitor, Target } from "../competitor.ts";

type Transport = ReturnType<typeof nodeTransport>;
type Init = Parameters<Transport>[1];

/** The minimal `Request` that passes a call from openapi-fetch to our transport. */
class UnsentRequest {
  readonly url: string;
  readonly init: Init;

  constructor(url: string, init: Init) {
    this.url = url;
    this.init = init;
  }
}

/** Only what must be on the path of every call. */
export const openapiFetchOnNode: Competitor = {
  prepare: async (target) => {
    const never = {
      aborted: false,
      reason: undefined,
      addEventListener() {},
      removeEventListener() {},
    };
    const signal = never as unknown as AbortSignal; // the transport uses only these parts of a signal
    return callThrough(target, () => signal);
  },
};

/** The same with a signal and a timer for each call, which a timeout needs. */
export const openapiFetchOnNodeWithTimeout: Competitor = {
  prepare: async (target) => {
    let timer: NodeJS.Timeout | undefined;
    const call = callThrough(target, () => {
      const controller = new AbortController();
      timer = setTimeout(() => controller.abort(), 30_000);
      return controller.signal;
    });
    return async () => {
      const answer = call();
      const own = timer; // set synchronously by this call
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
    Request: UnsentRequest as unknown as typeof Request, // openapi-fetch only creates it and passes it to `fetch` below
    fetch: (request) => {
      const { url, init } = request as unknown as UnsentRequest;
      return transport(url, init) as Promise<Response>; // openapi-fetch only uses what FetchAnswer has
    },
  });
  return async () => {
    const params = { query: { return_live_balance: true } };
    const signal = signalOfCall();
    const { data } = await client.POST("/GetAccountInfo", { params, signal, parseAs: "text" });
    return JSON.parse(data ?? "");
  };
}
