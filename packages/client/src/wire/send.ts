import type { AccountsMethod, Operation, paths } from "@vox-accounts/types";
import createClient from "openapi-fetch";

/** An operation's name as it goes over the wire; open, as the vendor adds methods. */
export type MethodName = AccountsMethod | (string & {});

/** What a request is sent with; the standard `RequestInit` and one hint. */
export interface FetchInit {
  readonly method: "POST";
  readonly headers: Headers;
  readonly body?: string;
  readonly redirect: "manual";
  readonly signal: AbortSignal;
  /** Money moves: a transport that keeps sockets should take a new one, as a kept one may be dead already. */
  readonly freshSocket: boolean;
  readonly duplex?: "half";
}

/** The part of a standard `Response` that is read. */
export type FetchAnswer = Pick<Response, "ok" | "status" | "text"> & { readonly headers: Pick<Headers, "get"> };

/** How requests go out: the global `fetch`, any function that can stand in for it, or a transport of `/node`. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchAnswer>;

/** One request, ready for the wire. */
export interface WireRequest {
  readonly method: MethodName;
  readonly operation: Operation;
  readonly params: object;
  /** The parameters, percent-encoded. */
  readonly encoded: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly token: string;
  readonly signal: AbortSignal;
}

/** What came back: the body as text, or as parsed JSON where the status is no success. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Pick<Headers, "get">;
  readonly body: unknown;
}

type AnyPost = (path: string, init: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** Sends requests through openapi-fetch to `baseUrl`. `fetch` is looked up at each call, so that a later stub of the global one counts. */
export function createSend(baseUrl: string, fetch: Fetch | undefined): (request: WireRequest) => Promise<WireAnswer> {
  const client = createClient<paths>({
    baseUrl,
    redirect: "manual", // a redirect would send token and secrets elsewhere
    Request: UnsentRequest as unknown as typeof Request, // openapi-fetch only makes it and hands it to the next line
    fetch: (request) => {
      const { url, init } = request as unknown as UnsentRequest;
      if (fetch) return fetch(url, init) as Promise<Response>; // openapi-fetch reads no more than FetchAnswer has
      return globalThis.fetch(url, init.duplex ? { ...init, body: streamOf(init.body) } : init);
    },
  });
  const post = client.POST as unknown as AnyPost; // one call site for every path; encode and the methods interface hold the types
  return ({ method, operation, encoded, headers, token, signal }) => {
    checkHeaders(headers);
    const streamed = !fetch && mustStream(operation) && { duplex: "half" };
    const parts = wireParts(operation, encoded, token);
    const sending = post(`/${method}`, {
      ...parts,
      headers: { ...headers, ...parts.headers },
      signal,
      freshSocket: operation.effect === "money",
      ...streamed,
    });
    return sending.then(({ data, error, response: { status, headers } }) => ({ status, headers, body: data ?? error }));
  };
}

/** What openapi-fetch is told of every request: headers, the parameters where they belong, and that the answer is read as text. */
export function wireParts(operation: Operation, encoded: string, token: string) {
  const form = operation.in === "form";
  return {
    headers: {
      Accept: "application/json",
      Authorization: `Bearer ${token}`,
      ...(form && { "Content-Type": "application/x-www-form-urlencoded" }),
    },
    ...(form ? { body: encoded, bodySerializer: (body: string) => body } : { querySerializer: () => encoded }),
    parseAs: "text", // the envelope is looked for in every answer
  };
}

function checkHeaders(headers: WireRequest["headers"]): void {
  try {
    new Headers(headers);
  } catch {
    throw new TypeError(`HTTP cannot carry one of the headers ${Object.keys(headers).join(", ")}`); // the cause is dropped: it quotes it
  }
}

/**
 * Whether the body must go as a stream: the `fetch` of Deno and of browsers sends a request again that was lost on a kept socket, and a
 * stream is what it cannot repeat.
 *
 * @throws TypeError in a browser that knows no such streams.
 */
export function mustStream({ effect }: Operation): boolean {
  if (effect === "read") return false;
  if ("Deno" in globalThis) return true;
  if (!("document" in globalThis || "importScripts" in globalThis)) return false;
  if ("duplex" in Request.prototype) return true;
  throw new TypeError("this browser's fetch may send a lost request again; calls that write need a fetch of your own");
}

/** The body as a stream, which openapi-fetch and `Request` take only so. */
export const streamOf = (body = ""): ReadableStream => new Blob([body]).stream();

/** Stands in for `Request`, which costs several times as much to make and is not needed to call `fetch`. */
class UnsentRequest {
  readonly url: string;
  readonly init: FetchInit;
  readonly method = "POST";

  constructor(url: string, init: FetchInit) {
    this.url = url;
    this.init = init;
  }
}
