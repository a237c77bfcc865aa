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

/** An operation's name as it goes over the wire; open, as the vendor adds methods. */
export type MethodName = AccountsMethod | (string & {});

/** The function that calls an operation: its name with a lower first letter. */
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

/** What came back: the body as text, or as parsed JSON where the status is no success. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: AnswerHeaders;
  readonly body: unknown;
  /** False for an answer that code around the transport has made or changed, which proves nothing. */
  readonly ownAnswer?: boolean;
}

/** openapi-fetch's POST for whichever path; encoding and the interface of methods hold the types. */
export type AnyPost = (
  path: string,
  init: object,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** Where and how requests go out. */
export interface SendOptions {
  readonly baseUrl: string;
  /** One of ours, used in place of `fetch`. */
  readonly transport: Transport | undefined;
  /** Without one, the global `fetch` is looked up at each call, so that a later stub counts. */
  readonly fetch: Fetch | undefined;
  readonly maxResponseBytes: number;
}

/** Sends requests through openapi-fetch. */
export function createSend(options: SendOptions): (request: WireRequest) => Promise<WireAnswer> {
  const { baseUrl, transport, fetch, maxResponseBytes } = options;
  const client = createClient<paths>({
    baseUrl,
    redirect: "manual", // a redirect would send token and secrets elsewhere
    Request: UnsentRequest as unknown as typeof Request, // openapi-fetch only makes it and hands it to the next line
    fetch: (request) => {
      const { url, init } = request as unknown as UnsentRequest;
      const answering = transport
        ? transport(url, initOf(init, init.wire.end, maxResponseBytes))
        : sendByFetch(url, init, options);
      return answering as Promise<Response>; // openapi-fetch reads no more than FetchAnswer has
    },
  });
  const post = client.POST as unknown as AnyPost; // one call site for every path; encode and the methods interface hold the types
  return (wire) => {
    const { method, operation, encoded, headers, token } = wire;
    if (!transport && !fetch) mustStream(operation); // throws at once for what must not be sent
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
 * What openapi-fetch is told of every request: headers, the caller's included, the parameters where they belong, and that the answer is
 * read as text. The same fields every time, as objects of one shape are made several times as fast.
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
    parseAs: "text", // the envelope is looked for in every answer
  };
}

const maxQueryLength = 6000; // servers and proxies refuse longer request lines, often from 8 kB on

/** Whether the parameters go into a form: where the contract says so, or where a query would be too long and a form is taken as well. */
function goesIntoForm({ in: place, alsoForm = false }: Operation, encoded: string): boolean {
  return place === "form" || (alsoForm && encoded.length > maxQueryLength);
}

/** Whether it is a plain object without a header, as of nearly every call. */
function isEmpty(headers: unknown): boolean {
  if (Array.isArray(headers) || headers instanceof Headers) return false;
  return Object.keys(Object(headers)).length === 0;
}

/** The headers that a caller adds, as a plain object. @throws UsageError, without their values, for what HTTP cannot carry. */
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
      (name) => (/^[a-z-]{1,40}$/iu.test(name) ? name : `of ${name.length} characters`), // it may be a key
    );
    throw new UsageError(`HTTP cannot carry one of the headers ${shown.join(", ")}`);
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
  throw new UsageError(
    "this browser's fetch may send a lost request again; calls that write need a fetch of your own",
  );
}

function streamedInit(init: FetchInit): RequestInit {
  return { ...init, duplex: "half", body: streamOf(init.body) };
}

/** The body as a stream, which openapi-fetch and `Request` take only so. */
export const streamOf = (body = ""): ReadableStream => new Blob([body]).stream();

/** What openapi-fetch has made of a request. */
interface UnsentInit {
  readonly headers: Headers;
  readonly body: string; // or undefined, which is the same to every fetch
  readonly redirect: "manual";
  readonly wire: WireRequest;
}

/** Stands in for `Request`, which costs several times as much to make and is not needed to call `fetch`. */
class UnsentRequest {
  readonly url: string;
  readonly init: UnsentInit;
  readonly method = "POST";

  constructor(url: string, init: UnsentInit) {
    this.url = url;
    this.init = init;
  }
}
