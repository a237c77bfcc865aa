import { inspect } from "node:util";
import type { AccountsClientOptions, TokenProvider } from "@vox-accounts/client";

type Fetch = NonNullable<AccountsClientOptions["fetch"]>;
type Middleware = NonNullable<AccountsClientOptions["middleware"]>[number];

/** Ways in which errors of third-party code quote their input. */
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
  "in a circular cause": (given) => {
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
  "in something that is not an error": (given) => ({
    given,
    toString: () => JSON.stringify(given),
  }),
  "in an object without a string form": () => Object.create(null),
};

type Quote = (given: unknown) => unknown;

/** A fetch that fails and quotes the request. */
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

/** A fetch that returns an API error quoting the request. */
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

/** Middleware that fails before or after the request and quotes it. */
export function hostileMiddleware(quote: Quote, when: "before" | "after"): Middleware {
  return async (request, next, context) => {
    if (when === "after") await next(request).catch(() => {});
    throw quote({ ...request, ...context });
  };
}

/** A token provider that fails and quotes its key. */
export function hostileProvider(quote: Quote, key: string): TokenProvider {
  return async (context) => {
    throw quote({ key, context });
  };
}
