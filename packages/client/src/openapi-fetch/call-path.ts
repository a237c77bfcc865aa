import type { ErrorResponse, Operation } from "@vox-accounts/types";
import { type Client, mergeHeaders } from "openapi-fetch";
import type { Connection } from "../call/attempt.ts";
import { attemptUntilDone } from "../call/call.ts";
import { CallRecord } from "../call/call-record.ts";
import type { AttemptOnce } from "../call/layers.ts";
import type { ApiFailure } from "../errors/accounts-error.ts";
import type { KnownSecrets } from "../errors/known-secrets.ts";
import { toAccountsError } from "../errors/make-error.ts";
import { NotSentError } from "../errors/proof.ts";
import { type Redact, readable, redactDeep } from "../errors/redact.ts";
import { type CallLimits, checkOption, readOptions } from "../options.ts";
import type { Runtime } from "../runtime.ts";
import { isQuotable, UsageError } from "../usage-error.ts";
import { AnswerTooLargeError } from "../wire/answer-size.ts";
import {
  type AnyPost,
  checkedHeaders,
  type WireAnswer,
  type WireRequest,
  wireParts,
} from "../wire/send.ts";

/** What all calls of a client share. */
export interface Session {
  readonly client: Client<never>;
  readonly fetch: (request: Request, streamed: boolean) => Promise<Response>;
  /** Whether the body is sent as a stream. Throws if the call must not be sent. */
  readonly streams: (operation: Operation) => boolean;
  readonly connection: Omit<Connection, "send">;
  readonly attempt: AttemptOnce;
  readonly runtime: Runtime;
  readonly timeoutMs: number;
}

/** The openapi-fetch options of a call that are read here; the others are passed on unchanged. */
export interface Init {
  readonly params?: { readonly query?: object; readonly [place: string]: unknown };
  readonly body?: object;
  readonly headers?: Parameters<typeof mergeHeaders>[0];
  readonly parseAs?: "json" | "text" | "blob" | "arrayBuffer" | "stream";
  readonly signal?: AbortSignal;
}

type Result = { data: unknown; response: Response } | { error: ErrorResponse; response: Response };
type ApiError = ErrorResponse["error"];

/** The last response from openapi-fetch. */
interface Seen {
  response?: Response;
  body?: unknown;
}

/** Calls a path. openapi-fetch only sends; the core of the client does the rest. */
export async function callPath(
  session: Session,
  method: string,
  operation: Operation,
  init: Init,
): Promise<Result> {
  const { secrets } = session.connection;
  const { record, given } = startCall(method, operation, init, secrets);
  const limits: CallLimits = {
    timeout: session.timeoutMs,
    totalTimeout: Number.POSITIVE_INFINITY,
    retries: 0,
    signal: given.signal,
  };
  const seen: Seen = {};
  const send = (request: WireRequest) => sendThrough(session, request, given, seen);
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
    const response = seen.response as Response; // an attempt succeeded, so there is one
    return { data: await parsedAs(given.parseAs, data, seen.body), response };
  } catch (thrown) {
    const error = toAccountsError(thrown, record);
    const { response, body } = seen;
    if (error.kind !== "api" || !response) throw error;
    return { error: errorResponseIn(body, error, record.redact), response };
  }
}

const answerForms = ["json", "text", "blob", "arrayBuffer", "stream"];

/** The options of a call, each read once. */
interface Given extends Omit<Init, "headers" | "parseAs" | "signal"> {
  readonly headers: Readonly<Record<string, string>>;
  readonly parseAs: NonNullable<Init["parseAs"]>;
  readonly signal: AbortSignal | undefined;
}

/** Starts a call. Invalid options become an `AccountsError` of kind `config`. */
function startCall(
  method: string,
  operation: Operation,
  init: Init,
  secrets: KnownSecrets,
): { readonly record: CallRecord; readonly given: Given } {
  let record = new CallRecord(method, operation, {}, secrets);
  try {
    const { parseAs = "json", signal, headers, ...rest } = readOptions(init);
    const given = { ...rest, parseAs, signal: signal ?? undefined, headers: checked(headers) };
    if (given.signal !== undefined) checkOption("signal", given.signal);
    if (!answerForms.includes(parseAs))
      throw UsageError.mustBe("parseAs", answerForms.join(" or "), parseAs);
    record = new CallRecord(method, operation, paramsIn(operation, given), secrets);
    record.hideHeaders(given.headers);
    return { record, given };
  } catch (thrown) {
    const known = readable(thrown);
    const isOurs = known instanceof UsageError; // a getter's error may quote a secret
    throw toAccountsError(isOurs ? known : new UsageError("options cannot be read"), record);
  }
}

/** @throws UsageError for parameters in places that this API does not use. */
function paramsIn(operation: Operation, { params, body }: Pick<Init, "params" | "body">): object {
  const places = { ...params };
  const isMore = ([name, value]: [string, unknown]) => name !== "query" && value !== undefined;
  const [place] = Object.entries(places).find(isMore) ?? [];
  if (place !== undefined)
    throw new UsageError(
      `params.${isQuotable(place, {}, {}) ? place : "?"} is not supported; for headers, use the option headers`,
    );
  const inForm = operation.in === "form";
  const [given, misplaced] = inForm ? [body, places.query] : [places.query, body];
  if (misplaced === undefined || misplaced === null) return given ?? {};
  const where = inForm ? "body, because a query would expose secrets" : "params.query";
  throw new UsageError(`parameters of this method must be passed in ${where}`);
}

/** The options that are passed on to openapi-fetch. The core sets the others: URL, headers, body and encoding. */
const passedOn = [
  ...["cache", "credentials", "integrity", "keepalive", "middleware"],
  ...["mode", "priority", "referrer", "referrerPolicy"],
];

/** Sends one request through openapi-fetch and keeps the response. Throws synchronously for headers that HTTP cannot carry. */
function sendThrough(
  session: Session,
  request: WireRequest,
  given: Given,
  seen: Seen,
): Promise<WireAnswer> {
  const { method, operation, encoded, token, end } = request;
  const watched = watchFetch(session, session.streams(operation), end.signal);
  const parts = wireParts(operation, encoded, token, given.headers);
  const options = Object.entries(given).filter(([name]) => passedOn.includes(name));
  const post = session.client.POST as unknown as AnyPost; // one call site for every path; callers are checked by the paths' types
  const sending = post(`/${method}`, {
    ...Object.fromEntries(options),
    ...parts,
    baseUrl: session.connection.baseUrl, // the token must not reach another host
    redirect: "manual", // a redirect would send token and secrets elsewhere
    fetch: watched.fetch,
    signal: end.signal,
  });
  return sending.then(
    ({ data, error, response }) => {
      const { status, headers } = response;
      seen.response = response;
      seen.body = data ?? error;
      return { status, headers, body: seen.body, ownAnswer: watched.isOwn(response) };
    },
    (thrown: unknown) => {
      throw watched.errorOf(thrown);
    },
  );
}

/** A `fetch` for one request that remembers its calls: openapi-fetch's middleware may skip or repeat it, or replace its response. */
function watchFetch(session: Session, streamed: boolean, signal: AbortSignal) {
  let calls = 0;
  let lost: { readonly thrown: unknown } | undefined;
  let own: Response | undefined;
  return {
    fetch: async (prepared: Request) => {
      signal.throwIfAborted(); // the call may have ended during a slow onRequest
      calls++;
      try {
        own = await session.fetch(prepared, streamed);
        return own;
      } catch (thrown) {
        lost = { thrown };
        throw thrown;
      }
    },
    /** Whether this is the unchanged response to the only request. */
    isOwn: (response: Response) => calls === 1 && lost === undefined && response === own,
    /** The error of a failed request, which says whether anything was sent. */
    errorOf: (thrown: unknown): unknown => {
      const isLost = lost !== undefined && thrown === lost.thrown;
      if (isLost || readable(thrown) instanceof AnswerTooLargeError) return thrown;
      return calls > 0 ? failedAfterwards(thrown) : new FailedBeforeSending(thrown);
    },
  };
}

/** The error for openapi-fetch middleware that threw before `fetch` was called. */
class FailedBeforeSending extends NotSentError {
  override readonly certain = true;

  constructor(thrown: unknown) {
    super(messageOf(thrown), { cause: thrown }, "config");
  }
}

/** The error for middleware that threw after `fetch` was called. It has no `code`, because that would prove nothing. */
function failedAfterwards(thrown: unknown): Error {
  return new Error(`after the request: ${messageOf(thrown)}`);
}

function messageOf(thrown: unknown): string {
  const known = readable(thrown);
  return String(known instanceof Error ? known.message : known);
}

function checked(headers: Init["headers"]): Record<string, string> {
  let merged = headers as Record<string, string>; // checkedHeaders reports what is wrong with other values
  try {
    merged = Object.fromEntries(mergeHeaders(headers));
  } catch {}
  return checkedHeaders(merged);
}

async function parsedAs(parseAs: Given["parseAs"], data: object, body: unknown): Promise<unknown> {
  if (parseAs === "json") return data;
  const copy = new Response(String(body)); // successful responses are read as text
  return parseAs === "stream" ? copy.body : copy[parseAs]();
}

/** The error envelope of a response, with all secrets redacted. */
function errorResponseIn(body: unknown, { code }: ApiFailure, redact: Redact): ErrorResponse {
  const content: unknown = typeof body === "string" ? JSON.parse(body) : body; // the core has already parsed it once
  const { error, errors, ...rest } = redactDeep(content, redact) as Partial<ErrorResponse>;
  const listed = Array.isArray(errors) ? errors : undefined;
  const first = { ...(error ?? listed?.[0]), code } as ApiError; // the code is never a secret
  return { ...rest, error: first, ...(listed && { errors: listed }) };
}
