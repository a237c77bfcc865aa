import type { AccountsMethod, Operation, paths } from "@vox-accounts/types";
import createClient from "openapi-fetch";

/** One request, ready for the wire. */
export interface WireRequest {
  readonly method: AccountsMethod;
  readonly in: Operation["in"];
  /** The parameters, percent-encoded. */
  readonly encoded: string;
  readonly token: string;
  readonly signal: AbortSignal;
}

/** What came back: the body as text, or as parsed JSON where the status is no success. */
export interface WireAnswer {
  readonly status: number;
  readonly contentType: string | null;
  readonly body: unknown;
}

/** The one function this client needs of `fetch`. */
export type Fetch = (request: Request) => Promise<Response>;

type AnyPost = (path: string, init: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** Sends requests through openapi-fetch to `baseUrl`. `fetch` is looked up at each call, so that a later stub of the global one counts. */
export function createSend(baseUrl: string, fetch: Fetch | undefined): (request: WireRequest) => Promise<WireAnswer> {
  const client = createClient<paths>({
    baseUrl,
    redirect: "manual", // a redirect would send token and secrets elsewhere
    fetch: (request) => (fetch ?? globalThis.fetch)(request),
  });
  const post = client.POST as unknown as AnyPost; // one call site for every path; encode and the methods interface hold the types
  return async ({ method, in: place, encoded, token, signal }) => {
    const { data, error, response } = await post(`/${method}`, {
      headers: {
        Accept: "application/json",
        Authorization: `Bearer ${token}`,
        ...(place === "form" && { "Content-Type": "application/x-www-form-urlencoded" }),
      },
      ...(place === "form" ? { body: encoded, bodySerializer: asIs } : { querySerializer: () => encoded }),
      parseAs: "text",
      signal,
    });
    return { status: response.status, contentType: response.headers.get("content-type"), body: data ?? error };
  };
}

function asIs(body: string): string {
  return body;
}
