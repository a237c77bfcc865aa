import type { ErrorResponse, Operation } from "@vox-accounts/types";
import { type Client, mergeHeaders } from "openapi-fetch";
import type { Line } from "../call/attempt.ts";
import { attemptUntilDone } from "../call/call.ts";
import { CallRecord } from "../call/call-record.ts";
import type { Call, Pass } from "../call/layers.ts";
import { AccountsError } from "../errors/accounts-error.ts";
import { errorOfSetup } from "../errors/make-error.ts";
import { type Redact, redactDeep } from "../errors/redact.ts";
import { type CallLimits, checkOption } from "../options.ts";
import type { Runtime } from "../runtime.ts";
import { copyParams } from "../wire/encode.ts";
import { type WireAnswer, type WireRequest, wireParts } from "../wire/send.ts";

/** What the calls of one client share. */
export interface Session {
  readonly client: Client<never>;
  readonly fetch: (request: Request, streamed: boolean) => Promise<Response>;
  /** Whether the body goes as a stream; throws if the call must not be sent. */
  readonly streams: (operation: Operation) => boolean;
  readonly line: Omit<Line, "send">;
  readonly attempt: Pass<Call>;
  readonly runtime: Runtime;
  readonly timeoutMs: number;
}

/** The part of openapi-fetch's options for one call that is read here; the rest is passed on as it is. */
export interface Init {
  readonly params?: { readonly query?: object };
  readonly body?: object;
  readonly headers?: Parameters<typeof mergeHeaders>[0];
  readonly parseAs?: "json" | "text" | "blob" | "arrayBuffer" | "stream";
  readonly signal?: AbortSignal;
}

type AnyPost = (path: string, init: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
type Result = { data: unknown; response: Response } | { error: ErrorResponse; response: Response };
type ApiError = ErrorResponse["error"];

/** The last answer, as openapi-fetch gave it. */
interface Seen {
  response?: Response;
  body?: unknown;
}

/** Calls one path: openapi-fetch sends, the core does the rest. */
export async function callPath(session: Session, method: string, operation: Operation, init: Init): Promise<Result> {
  const record = startRecord(method, operation, init);
  const limits: CallLimits = {
    timeout: session.timeoutMs,
    totalTimeout: Number.POSITIVE_INFINITY,
    retries: 0,
    signal: init.signal,
  };
  const seen: Seen = {};
  const send = (request: WireRequest) => sendThrough(session, request, init, session.streams(operation), seen);
  const { runtime, attempt } = session;
  const context = { line: { ...session.line, send }, runtime, limits, logger: undefined, attempt };
  try {
    const data = await attemptUntilDone(context, record, limits);
    return { data: await parsedAs(init.parseAs, data, seen.body), response: seen.response as Response }; // it was answered
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
    if (misplaced === undefined) return new CallRecord(method, operation, copyParams(given ?? {}));
  } catch (thrown) {
    throw errorOfSetup(thrown, empty);
  }
  empty.replaced(misplaced); // its values may be secrets
  const place = operation.in === "form" ? "body, as a query would show secrets" : "params.query";
  throw errorOfSetup(new TypeError(`its parameters go into ${place}.`), empty);
}

async function sendThrough(
  session: Session,
  { method, operation, encoded, token, signal }: WireRequest,
  init: Init,
  streamed: boolean,
  seen: Seen,
): Promise<WireAnswer> {
  const parts = wireParts(operation, encoded, token);
  const post = session.client.POST as unknown as AnyPost; // one call site for every path; the paths' types hold the callers
  let asked = false;
  let lost: unknown;
  const fetch = (request: Request) => {
    asked = true;
    return session.fetch(request, streamed).catch((thrown: unknown) => {
      lost = thrown;
      throw thrown;
    });
  };
  const { data, error, response } = await post(`/${method}`, {
    ...init,
    baseUrl: session.line.baseUrl, // the token is meant for no other host
    ...parts,
    headers: mergeHeaders(init.headers, parts.headers),
    redirect: "manual", // a redirect would send token and secrets elsewhere
    fetch,
    signal,
  }).catch((thrown: unknown) => {
    if (!asked || thrown === lost) throw thrown;
    throw new Error(`after the request: ${thrown instanceof Error ? thrown.message : thrown}`); // middleware's: its code proves nothing
  });
  seen.response = response;
  seen.body = data ?? error;
  return { status: response.status, headers: response.headers, body: seen.body };
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
