import { inspect } from "node:util";
import type { AccountsClientOptions, TokenProvider } from "@vox-accounts/client";

type Fetch = NonNullable<AccountsClientOptions["fetch"]>;
type Middleware = NonNullable<AccountsClientOptions["middleware"]>[number];

/** Ways in which errors of other people's code quote what they were given. */
export const quotings: Readonly<Record<string, (given: unknown) => unknown>> = {
  "as JSON": (given) => new Error(`failed: ${JSON.stringify(given)}`),
  "as JSON within JSON": (given) => new Error(JSON.stringify({ event: JSON.stringify(given) })),
  "by inspect": (given) =>
    new Error(
      inspect(given, { depth: 5, breakLength: Number.POSITIVE_INFINITY, maxStringLength: null }),
    ),
  "in properties": (given) =>
    Object.assign(new Error("failed"), { config: given, code: { given } }),
  "in name, code and stack": (given) => {
    const text = JSON.stringify(given);
    return Object.assign(new Error("failed"), {
      name: text,
      code: text,
      stack: `Error: ${text}\n    at x:1:1`,
    });
  },
  "in a cause": (given) =>
    new TypeError("fetch failed", {
      cause: Object.assign(new Error(JSON.stringify(given)), { given }),
    }),
  "in causes that go in circles": (given) => {
    const error = new Error(JSON.stringify(given));
    return Object.assign(error, { cause: error });
  },
  "as a URL": (given) =>
    new Error(`POST https://host/?${new URLSearchParams({ given: JSON.stringify(given) })}`),
  "percent-encoded": (given) =>
    new Error(encodeURIComponent(inspect(given, { depth: 5 })).toLowerCase()),
  "in HTML": (given) =>
    new Error(
      JSON.stringify(given)
        .replaceAll("&", "&amp;")
        .replaceAll('"', "&quot;")
        .replaceAll("<", "&lt;"),
    ),
  "in no error at all": (given) => ({ given, toString: () => JSON.stringify(given) }),
  "in what has no text": () => Object.create(null),
};

type Quote = (given: unknown) => unknown;

/** A fetch that fails and quotes the request, sometimes only when it is told to stop. */
export function hostileFetch(quote: Quote): Fetch {
  return async (url, { headers, body, ...init }) => {
    throw quote({
      url,
      body,
      form: Object.fromEntries(new URLSearchParams(body)),
      headers: Object.fromEntries(headers),
      ...init,
    });
  };
}

/** A fetch that answers an error of the API that quotes the request. */
export function quotingServer(quote: Quote, status: number): Fetch {
  return async (url, { headers, body }) => {
    const quoted = quote({
      url,
      body,
      form: Object.fromEntries(new URLSearchParams(body)),
      headers: Object.fromEntries(headers),
    });
    return new Response(JSON.stringify({ error: { code: 101, msg: `${quoted}` } }), { status });
  };
}

/** Middleware that fails before, or after, the request and quotes it. */
export function hostileMiddleware(quote: Quote, when: "before" | "after"): Middleware {
  return async (request, next, context) => {
    if (when === "after") await next(request).catch(() => {});
    throw quote({ ...request, ...context });
  };
}

/** A token provider that fails and quotes what it signs with. */
export function hostileProvider(quote: Quote, key: string): TokenProvider {
  return async (context) => {
    throw quote({ key, context });
  };
}
