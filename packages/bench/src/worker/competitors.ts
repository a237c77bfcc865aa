import type { Competitor } from "./competitor.ts";

/** The ways to make the same call; each is loaded only in the process that measures it. */
export const competitors = {
  "bare node:https": async () => (await import("./competitors/bare-https.ts")).bareHttps,
  "undici.request": async () => (await import("./competitors/undici-request.ts")).undiciRequest,
  "undici dispatch": async () => (await import("./competitors/undici-dispatch.ts")).undiciDispatch,
  "built-in fetch": async () => (await import("./competitors/built-in-fetch.ts")).builtInFetch,
  "openapi-fetch": async () => (await import("./competitors/openapi-fetch.ts")).openapiFetch,
  "our client on fetch": async () =>
    (await import("./competitors/client-on-fetch.ts")).clientOnFetch,
  "openapi-fetch on our Node transport": async () =>
    (await import("./competitors/openapi-fetch-on-node.ts")).openapiFetchOnNode,
  "openapi-fetch on our Node transport, with a timeout": async () =>
    (await import("./competitors/openapi-fetch-on-node.ts")).openapiFetchOnNodeWithTimeout,
  "our client on its Node transport": async () =>
    (await import("./competitors/client-on-node.ts")).clientOnNode,
  "official client 4.11.0": async () =>
    (await import("./competitors/official-client.ts")).officialClient,
} satisfies Record<string, () => Promise<Competitor>>;

export type CompetitorName = keyof typeof competitors;
