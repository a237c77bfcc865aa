import type { ErrorResponse, Operation } from "@vox-accounts/types";
import { type Client, mergeHeaders } from "openapi-fetch";
import type { Connection } from "../call/attempt.ts";
import { attemptUntilDone } from "../call/call.ts";
import { CallRecord } from "../call/call-record.ts";
import type { AttemptOnce } from "../call/layers.ts";
import { AccountsError } from "../errors/accounts-error.ts";
import { setupError } from "../errors/make-error.ts";
import { NotSentError } from "../errors/proof.ts";
import { type Redact, redactDeep } from "../errors/redact.ts";
import { type CallLimits, checkOption } from "../options.ts";
import type { Runtime } from "../runtime.ts";
import { UsageError } from "../usage-error.ts";
import {
  type AnyPost,
  checkedHeaders,
  type WireAnswer,
  type WireRequest,
  wireParts,
} from "../wire/send.ts";

/** What the calls of one client share. */
export interface Session {
  readonly client: Client<never>;
  readonly fetch: (request: Request, streamed: boolean) => Promise<Response>;
  /** Whether the body goes as a stream; throws if the call must not be sent. */
  readonly streams: (operation: Operation) => boolean;
  readonly connection: Omit<Connection, "send">;
  readonly attempt: AttemptOnce;
  readonly runtime: Runtime;
  readonly timeoutMs: number;
}

/** The part of openapi-fetch's options for one call that is read here; the rest is passed on as it is. */
export interface Init {
  readonly params?: { readonly query?: object; readonly [place: string]: unknown };
  readonly body?: object;
  readonly headers?: Parameters<typeof mergeHeaders>[0];
  readonly parseAs?: "json" | "text" | "blob" | "arrayBuffer" | "stream";
  readonly signal?: AbortSignal;
}

type Result = { data: unknown; response: Response } | { error: ErrorResponse; response: Response };
type ApiError = ErrorResponse["error"];

/** The last answer, as openapi-fetch gave it. */
interface Seen {
  response?: Response;
  body?: unknown;
}

/** Calls one path: openapi-fetch sends, the core does the rest. */
export async function callPath(
  session: Session,
  method: string,
  operation: Operation,
  init: Init,
): Promise<Result> {
  const record = startRecord(method, operation, init);
  const limits: CallLimits = {
    timeout: session.timeoutMs,
    totalTimeout: Number.POSITIVE_INFINITY,
    retries: 0,
    signal: init.signal,
  };
  const seen: Seen = {};
  const send = (request: WireRequest) => sendThrough(session, request, init, seen);
  const { runtime, attempt } = session;
  const context = {
    connection: { ...session.connection, send },
    runtime,
    limits,
    logger: undefined,
    attempt,
  };
  try {
    const data = await attemptUntilDone(context, record, limits);
    return {
      data: await parsedAs(init.parseAs, data, seen.body),
      response: seen.response as Response,
    }; // it was answered
  } catch (error) {
    const { response, body } = seen;
    if (!(error instanceof AccountsError && error.kind === "api" && response)) throw error;
    return { error: errorResponseIn(body, record.redact), response };
  }
}

/** Begins a call. What is wrong with its parameters or its signal is an `AccountsError` of kind `config`. */
function startRecord(method: string, operation: Operation, init: Init): CallRecord {
  const { body, params: { query } = {}, signal } = init;
  const [given, misplaced] = operation.in === "form" ? [body, query] : [query, body];
  const empty = new CallRecord(method, operation, {});
  try {
    if (signal !== undefined && signal !== null) checkOption("signal", signal);
    checkPlaces(init);
    if (misplaced === undefined) return new CallRecord(method, operation, given ?? {});
  } catch (thrown) {
    throw setupError(thrown, empty);
  }
  empty.adopt(misplaced); // its values may be secrets
  const place = operation.in === "form" ? "body, as a query would show secrets" : "params.query";
  throw setupError(new UsageError(`its parameters go into ${place}.`), empty);
}

/** @throws UsageError for parameters in places that this API has not. */
function checkPlaces({ params = {} }: Init): void {
  const place = Object.keys(params).find((name) => name !== "query" && params[name] !== undefined);
  if (place)
    throw new UsageError(`params.${place} is not used; headers go into the option headers`);
}

/** What of openapi-fetch's options for one call goes on to it. The core sets the rest: URL, headers, body and encoding. */
const passedOn = [
  ...["cache", "credentials", "integrity", "keepalive", "middleware"],
  ...["mode", "priority", "referrer", "referrerPolicy"],
];

/** Sends one request through openapi-fetch, and keeps its answer. Headers that HTTP cannot carry throw at once. */
function sendThrough(
  session: Session,
  request: WireRequest,
  init: Init,
  seen: Seen,
): Promise<WireAnswer> {
  const { method, operation, encoded, token, signal } = request;
  const streamed = session.streams(operation);
  const parts = wireParts(operation, encoded, token);
  const options = Object.entries(init).filter(([name]) => passedOn.includes(name));
  const headers = { ...checkedHeaders(mergedHeaders(init)), ...parts.headers };
  const post = session.client.POST as unknown as AnyPost; // one call site for every path; the paths' types hold the callers
  let asked = 0;
  let lost: unknown;
  let own: Response | undefined;
  const fetch = async (prepared: Request) => {
    signal.throwIfAborted(); // a slow onRequest may have outlasted the call
    asked++;
    try {
      own = await session.fetch(prepared, streamed);
      return own;
    } catch (thrown) {
      lost = thrown;
      throw thrown;
    }
  };
  const sending = post(`/${method}`, {
    ...Object.fromEntries(options),
    ...parts,
    baseUrl: session.connection.baseUrl, // the token is meant for no other host
    redirect: "manual", // a redirect would send token and secrets elsewhere
    headers,
    fetch,
    signal,
  });
  return sending.then(
    ({ data, error, response }) => {
      seen.response = response;
      seen.body = data ?? error;
      const ownAnswer = asked === 1 && lost === undefined && response === own; // else middleware made it
      return { status: response.status, headers: response.headers, body: seen.body, ownAnswer };
    },
    (thrown: unknown) => {
      if (thrown === lost) throw thrown;
      throw asked > 0 ? failedAfterwards(thrown) : new FailedBeforeSending(thrown);
    },
  );
}

/** What middleware of openapi-fetch threw before anything was handed to a `fetch`. */
class FailedBeforeSending extends NotSentError {
  override readonly certain = true;

  constructor(thrown: unknown) {
    super(messageOf(thrown), { cause: thrown }, "config");
  }
}

/** What middleware threw once the request was under way: a code of it proves nothing. */
function failedAfterwards(thrown: unknown): Error {
  return new Error(`after the request: ${messageOf(thrown)}`);
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : `${thrown}`;
}

function mergedHeaders({ headers }: Init): [string, string][] | Record<string, string> {
  try {
    return Object.fromEntries(mergeHeaders(headers));
  } catch {
    return headers as Record<string, string>; // checkedHeaders says what is wrong with them
  }
}

async function parsedAs(parseAs: Init["parseAs"], data: object, body: unknown): Promise<unknown> {
  if (parseAs === undefined || parseAs === "json") return data;
  const copy = new Response(String(body)); // a success is read as text
  return parseAs === "stream" ? copy.body : copy[parseAs]();
}

/** The envelope of an answer that the core has found to hold an error, with secrets taken out of all of it. */
function errorResponseIn(body: unknown, redact: Redact): ErrorResponse {
  const content: unknown = typeof body === "string" ? JSON.parse(body) : body; // the core has read it before
  const { error, errors, ...rest } = redactDeep(content, redact) as Partial<ErrorResponse>;
  const listed = Array.isArray(errors) ? errors : undefined;
  return { ...rest, error: (error ?? listed?.[0]) as ApiError, ...(listed && { errors: listed }) };
}
