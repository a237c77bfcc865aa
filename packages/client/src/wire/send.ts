import type { AccountsMethod, Operation, paths } from "@vox-accounts/types";
import createClient from "openapi-fetch";
import { UsageError } from "../usage-error.ts";
import { limitAnswer } from "./answer-size.ts";
import type {
  AnswerHeaders,
  EndSignal,
  Fetch,
  FetchAnswer,
  FetchInit,
  RequestEnd,
  Transport,
  TransportInit,
} from "./fetch.ts";

/** A method's name on the wire, such as `GetAccountInfo`. Any other string is allowed too, because the vendor adds methods. */
export type MethodName = AccountsMethod | (string & {});

/** The client function for a method: its name with a lowercase first letter. */
export function functionName(method: string): string {
  return method.charAt(0).toLowerCase() + method.slice(1);
}

/** One request, ready for the wire. */
export interface WireRequest {
  readonly method: MethodName;
  readonly operation: Operation;
  readonly params: object;
  /** The parameters, percent-encoded. */
  readonly encoded: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly token: string;
  readonly end: RequestEnd;
  readonly onSend: () => void;
}

/** The response of the server. The body is text, or parsed JSON if the status is not a success. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: AnswerHeaders;
  readonly body: unknown;
  /** `false` if code around the transport has made or changed the response, which then proves nothing. */
  readonly ownAnswer?: boolean;
}

/** openapi-fetch's POST for any path. Encoding and the methods interface ensure the types. */
export type AnyPost = (
  path: string,
  init: object,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** Where and how to send requests. */
export interface SendOptions {
  readonly baseUrl: string;
  /** One of our own transports, used instead of `fetch`. */
  readonly transport: Transport | undefined;
  /** Default: the global `fetch` at the time of each call, so that tests can stub it later. */
  readonly fetch: Fetch | undefined;
  readonly maxResponseBytes: number;
}

/** Sends requests through openapi-fetch. */
export function createSend(options: SendOptions): (request: WireRequest) => Promise<WireAnswer> {
  const { baseUrl, transport, fetch, maxResponseBytes } = options;
  const client = createClient<paths>({
    baseUrl,
    redirect: "manual", // a redirect would send token and secrets elsewhere
    Request: UnsentRequest as unknown as typeof Request, // openapi-fetch only creates it and passes it to `fetch` below
    fetch: (request) => {
      const { url, init } = request as unknown as UnsentRequest;
      const answering = transport
        ? transport(url, initOf(init, init.wire.end, maxResponseBytes))
        : sendByFetch(url, init, options);
      return answering as Promise<Response>; // openapi-fetch uses only what FetchAnswer has
    },
  });
  const post = client.POST as unknown as AnyPost; // one call site for every path; encoding and the methods interface ensure the types
  return (wire) => {
    const { method, operation, encoded, headers, token } = wire;
    if (!transport && !fetch) mustStream(operation); // throws if this fetch must not send the request
    const sending = post(`/${method}`, { ...wireParts(operation, encoded, token, headers), wire });
    return sending.then(({ data, error, response: { status, headers } }) => ({
      status,
      headers,
      body: data ?? error,
    }));
  };
}

async function sendByFetch(
  url: string,
  unsent: UnsentInit,
  { fetch, maxResponseBytes }: SendOptions,
): Promise<FetchAnswer> {
  const { end, operation } = unsent.wire;
  const init = initOf(unsent, end.signal, maxResponseBytes);
  const answer = await (fetch
    ? fetch(url, init)
    : globalThis.fetch(url, mustStream(operation) ? streamedInit(init) : init));
  return limitAnswer(answer, maxResponseBytes);
}

function initOf<Signal extends EndSignal>(
  { headers, body, redirect, wire }: UnsentInit,
  signal: Signal,
  maxResponseBytes: number,
): TransportInit & { readonly signal: Signal } {
  const { operation, onSend } = wire;
  const freshSocket = operation.effect === "money";
  return { method: "POST", headers, body, redirect, signal, freshSocket, maxResponseBytes, onSend };
}

/**
 * The openapi-fetch options of a request: headers including the caller's, the parameters as query or form, and text as the type of
 * response. The fields are always the same, because objects that share a shape are created several times faster.
 */
export function wireParts(
  operation: Operation,
  encoded: string,
  token: string,
  headers: Readonly<Record<string, string>>,
) {
  const form = goesIntoForm(operation, encoded);
  return {
    headers: {
      ...headers,
      Accept: "application/json",
      Authorization: `Bearer ${token}`,
      "Content-Type": form ? "application/x-www-form-urlencoded" : undefined,
    },
    body: form ? encoded : undefined,
    bodySerializer: (body: string) => body,
    querySerializer: () => (form ? "" : encoded),
    parseAs: "text", // every response may contain an envelope
  };
}

const maxQueryLength = 6000; // servers and proxies often refuse request lines above 8 kB

/** Whether to send the parameters as a form: if the contract requires it, or if it allows it and a query would be too long. */
function goesIntoForm({ in: place, alsoForm = false }: Operation, encoded: string): boolean {
  return place === "form" || (alsoForm && encoded.length > maxQueryLength);
}

/** Whether there are no headers, as in nearly every call. */
function isEmpty(headers: unknown): boolean {
  if (Array.isArray(headers) || headers instanceof Headers) return false;
  return Object.keys(Object(headers)).length === 0;
}

/** The caller's headers as a plain object. @throws UsageError, without quoting values, for headers that HTTP cannot carry. */
export function checkedHeaders(
  headers: ConstructorParameters<typeof Headers>[0],
): Record<string, string> {
  if (isEmpty(headers)) return {};
  try {
    return Object.fromEntries(new Headers(headers));
  } catch {
    const names = Array.isArray(headers)
      ? headers.map(([name]) => name)
      : Object.keys(headers ?? {});
    const shown = names.map(
      (name) => (/^[a-z-]{1,40}$/iu.test(name) ? name : `(a name of ${name.length} characters)`), // the name may be a key
    );
    throw new UsageError(`invalid name or value among the headers ${shown.join(", ")}`);
  }
}

/**
 * Whether the body must be sent as a stream. The `fetch` of Deno and of browsers resends a request that was lost on a reused socket,
 * but it cannot resend a stream.
 *
 * @throws UsageError in a browser that does not support request streams.
 */
export function mustStream({ effect }: Operation): boolean {
  if (effect === "read") return false;
  if ("Deno" in globalThis) return true;
  if (!("document" in globalThis || "importScripts" in globalThis)) return false;
  if ("duplex" in Request.prototype) return true;
  throw new UsageError(
    "this browser's fetch may resend lost requests; calls that write need a custom fetch",
  );
}

function streamedInit(init: FetchInit): RequestInit {
  return { ...init, duplex: "half", body: streamOf(init.body) };
}

/** Turns a body into a stream. */
export const streamOf = (body = ""): ReadableStream => new Blob([body]).stream();

/** What openapi-fetch passes to `Request`. */
interface UnsentInit {
  readonly headers: Headers;
  readonly body: string; // or undefined, which every fetch treats as no body
  readonly redirect: "manual";
  readonly wire: WireRequest;
}

/** Replaces `Request`, which takes several times as long to create and is not needed to call `fetch`. */
class UnsentRequest {
  readonly url: string;
  readonly init: UnsentInit;
  readonly method = "POST";

  constructor(url: string, init: UnsentInit) {
    this.url = url;
    this.init = init;
  }
}
