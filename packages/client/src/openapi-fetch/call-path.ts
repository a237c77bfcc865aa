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
    const response = seen.response as Response; // it was answered
    return { data: await parsedAs(given.parseAs, data, seen.body), response };
  } catch (thrown) {
    const error = toAccountsError(thrown, record);
    const { response, body } = seen;
    if (error.kind !== "api" || !response) throw error;
    return { error: errorResponseIn(body, error, record.redact), response };
  }
}

const answerForms = ["json", "text", "blob", "arrayBuffer", "stream"];

/** What was given for one call, read once. */
interface Given extends Omit<Init, "headers" | "parseAs" | "signal"> {
  readonly headers: Readonly<Record<string, string>>;
  readonly parseAs: NonNullable<Init["parseAs"]>;
  readonly signal: AbortSignal | undefined;
}

/** Begins a call. Whatever is wrong with its options is an `AccountsError` of kind `config`. */
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
    const isOurs = known instanceof UsageError; // what a getter throws may quote a secret
    throw toAccountsError(isOurs ? known : new UsageError("options cannot be read"), record);
  }
}

/** @throws UsageError for parameters in places that this API has not. */
function paramsIn(operation: Operation, { params, body }: Pick<Init, "params" | "body">): object {
  const places = { ...params };
  const isMore = ([name, value]: [string, unknown]) => name !== "query" && value !== undefined;
  const [place] = Object.entries(places).find(isMore) ?? [];
  if (place !== undefined)
    throw new UsageError(
      `params.${isQuotable(place, {}, {}) ? place : "?"} is not used; headers go into the option headers`,
    );
  const inForm = operation.in === "form";
  const [given, misplaced] = inForm ? [body, places.query] : [places.query, body];
  if (misplaced === undefined || misplaced === null) return given ?? {};
  const where = inForm ? "body, as a query would show secrets" : "params.query";
  throw new UsageError(`its parameters go into ${where}.`);
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
  given: Given,
  seen: Seen,
): Promise<WireAnswer> {
  const { method, operation, encoded, token, end } = request;
  const { signal } = end;
  const streamed = session.streams(operation);
  const parts = wireParts(operation, encoded, token, given.headers);
  const options = Object.entries(given).filter(([name]) => passedOn.includes(name));
  const post = session.client.POST as unknown as AnyPost; // one call site for every path; the paths' types hold the callers
  let asked = 0;
  let lost: { readonly thrown: unknown } | undefined;
  let own: Response | undefined;
  const fetch = async (prepared: Request) => {
    signal.throwIfAborted(); // a slow onRequest may have outlasted the call
    asked++;
    try {
      own = await session.fetch(prepared, streamed);
      return own;
    } catch (thrown) {
      lost = { thrown };
      throw thrown;
    }
  };
  const sending = post(`/${method}`, {
    ...Object.fromEntries(options),
    ...parts,
    baseUrl: session.connection.baseUrl, // the token is meant for no other host
    redirect: "manual", // a redirect would send token and secrets elsewhere
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
      if ((lost && thrown === lost.thrown) || readable(thrown) instanceof AnswerTooLargeError)
        throw thrown;
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
  const known = readable(thrown);
  return String(known instanceof Error ? known.message : known);
}

function checked(headers: Init["headers"]): Record<string, string> {
  let merged = headers as Record<string, string>; // checkedHeaders says what is wrong with others
  try {
    merged = Object.fromEntries(mergeHeaders(headers));
  } catch {}
  return checkedHeaders(merged);
}

async function parsedAs(parseAs: Given["parseAs"], data: object, body: unknown): Promise<unknown> {
  if (parseAs === "json") return data;
  const copy = new Response(String(body)); // a success is read as text
  return parseAs === "stream" ? copy.body : copy[parseAs]();
}

/** The envelope of an answer that the core has found to hold an error, with secrets taken out of all of it. */
function errorResponseIn(body: unknown, { code }: ApiFailure, redact: Redact): ErrorResponse {
  const content: unknown = typeof body === "string" ? JSON.parse(body) : body; // the core has read it before
  const { error, errors, ...rest } = redactDeep(content, redact) as Partial<ErrorResponse>;
  const listed = Array.isArray(errors) ? errors : undefined;
  const first = { ...(error ?? listed?.[0]), code } as ApiError; // the code is none of the secrets
  return { ...rest, error: first, ...(listed && { errors: listed }) };
}
