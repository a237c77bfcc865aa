import type { TokenContext, TokenProvider } from "../auth/token-provider.ts";
import type { AccountsError } from "../errors/accounts-error.ts";
import type { KnownSecrets } from "../errors/known-secrets.ts";
import { answerError, endError, networkError, setupError } from "../errors/make-error.ts";
import { NotSentError, provesNotExecuted, provesNotSent } from "../errors/proof.ts";
import { readable } from "../errors/redact.ts";
import type { AccountsRequest } from "../middleware.ts";
import { UsageError } from "../usage-error.ts";
import { namesSeveral } from "../wire/encode.ts";
import { readAnswer } from "../wire/envelope.ts";
import { checkedHeaders, type WireAnswer, type WireRequest } from "../wire/send.ts";
import type { Api } from "./api.ts";
import type { CallRecord, RequestRecord } from "./call-record.ts";
import type { Deadline } from "./deadline.ts";
import type { ServerClock } from "./server-clock.ts";

/** How one client's requests reach the API. */
export interface Connection {
  readonly api: Api;
  readonly auth: TokenProvider;
  readonly baseUrl: string;
  readonly accountId: number | undefined;
  readonly clock: ServerClock;
  readonly secrets: KnownSecrets;
  /** Sends one request. Throws synchronously, rather than rejecting, if the request must not be sent. */
  readonly send: (request: WireRequest) => Promise<WireAnswer>;
  /** Whether the transport's failures can prove that nothing was sent. */
  readonly failuresProve: () => boolean;
  /** Whether the transport calls `onSend` when it hands a request to a socket. */
  readonly announcesSending: boolean;
}

/** One attempt of a call. */
export interface Attempt {
  readonly connection: Connection;
  readonly record: CallRecord;
  readonly deadline: Deadline;
  /** The token that the server refused earlier in this call. */
  readonly refusedToken: string | undefined;
}

/** Encodes, signs and sends one request, and reads the response. Every failure is an `AccountsError`. */
export async function sendOnce(request: AccountsRequest, attempt: Attempt): Promise<object> {
  const { connection, record, deadline } = attempt;
  let wire: WireRequest;
  let sending: Promise<WireAnswer>;
  let requestRecord: RequestRecord | undefined;
  let handedOver = !connection.announcesSending;
  const onSend = () => {
    handedOver = true; // the transport may call this before `requestRecord` is set
    requestRecord?.handedOver();
  };
  try {
    const { method, operation, params, encoded, headers } = encode(request, record);
    const signed = sign(attempt);
    const token = typeof signed === "string" ? signed : await signed;
    if (deadline.aborted) throw deadline.reason; // the attempt may have ended while a slow provider was signing
    wire = { method, operation, params, encoded, headers, token, end: deadline, onSend };
    sending = connection.send(wire);
  } catch (thrown) {
    throw timeoutOrAbort(attempt) ?? setupError(readable(thrown), record);
  }
  requestRecord = record.request();
  if (handedOver) requestRecord.handedOver();
  let answer: WireAnswer;
  try {
    answer = await (connection.announcesSending ? sending : deadline.race(sending)); // our own transports observe the deadline themselves
  } catch (thrown) {
    throw timeoutOrAbort(attempt) ?? lossError(readable(thrown), requestRecord, attempt);
  }
  return readResult(answer, wire, requestRecord, attempt);
}

/** The parts of a request that need no token. */
function encode(
  request: AccountsRequest,
  record: CallRecord,
): Omit<WireRequest, "token" | "end" | "onSend"> {
  const { method, operation } = record;
  if (request.method !== method)
    throw new UsageError(`middleware must not change the method ${method}`);
  const params = record.adopt(request.params);
  const headers = checkedHeaders(request.headers);
  record.hideHeaders(headers);
  return { method, operation, params, encoded: record.encode(params), headers };
}

/** Asks for a token. Waits only if the provider returns a promise, or the token that was refused. */
function sign(attempt: Attempt): string | Promise<string> {
  const token = askProvider(attempt, false);
  const isAtHand = typeof token === "string" && token !== attempt.refusedToken;
  return isAtHand ? checkToken(token, attempt) : awaitToken(token, attempt);
}

async function awaitToken(asked: unknown, attempt: Attempt): Promise<string> {
  const { deadline, refusedToken } = attempt;
  let token = await deadline.race(asked);
  if (refusedToken && token === refusedToken)
    token = await deadline.race(askProvider(attempt, true)); // another call may have renewed it already
  return checkToken(token, attempt);
}

function askProvider({ connection, deadline }: Attempt, forceRefresh: boolean): unknown {
  return connection.auth(new TokenRequest(connection, forceRefresh, deadline));
}

function checkToken(token: unknown, { connection, record }: Attempt): string {
  if (typeof token !== "string" || !/^[!-~]+$/u.test(token))
    throw UsageError.mustBe("the token", "a string of visible ASCII characters", token);
  record.hide(token);
  connection.secrets.remember(token);
  return token;
}

function readResult(
  wireAnswer: WireAnswer,
  { operation, params, token }: WireRequest,
  requestRecord: RequestRecord,
  { connection, record }: Attempt,
): object {
  const answer = readAnswer(wireAnswer);
  if (answer.kind === "result") {
    requestRecord.gaveResult(wireAnswer);
    return answer.data;
  }
  const trusted = wireAnswer.ownAnswer !== false && connection.failuresProve();
  if (trusted && provesNotExecuted(answer, namesSeveral(operation, params), connection.api.codes)) {
    requestRecord.provedNotExecuted();
  }
  throw answerError(answer, record, { headers: wireAnswer.headers, token });
}

/** The error of an attempt that timed out or was aborted; `undefined` while it is still running. */
function timeoutOrAbort({ deadline, record }: Attempt): AccountsError | undefined {
  const { ended, reason } = deadline;
  return ended && endError(ended, reason, record);
}

/** The error of a request that got no response. Records it as not executed if the failure proves that. */
function lossError(
  thrown: unknown,
  requestRecord: RequestRecord,
  { connection, record }: Attempt,
): AccountsError {
  const unsent = thrown instanceof NotSentError ? thrown : undefined;
  const proven = unsent?.certain || (connection.failuresProve() && provesNotSent(thrown));
  if (!proven) return networkError(thrown, record);
  requestRecord.provedNotExecuted();
  return unsent?.kind === "config" ? setupError(thrown, record) : networkError(thrown, record);
}

/** What a token provider receives. The signal is created on first read, because few providers use it. */
class TokenRequest implements TokenContext {
  readonly baseUrl: string;
  readonly accountId: number | undefined;
  readonly forceRefresh: boolean;
  readonly clockOffsetMs: number;
  declare readonly signal: AbortSignal;
  readonly #deadline: Deadline;
  static readonly #signal: PropertyDescriptor & ThisType<TokenRequest> = {
    get() {
      let context: TokenRequest = this;
      while (!(#deadline in context)) context = Object.getPrototypeOf(context); // a provider may have extended it
      return context.#deadline.signal;
    },
    enumerable: true,
  };

  constructor(
    { baseUrl, accountId, clock }: Connection,
    forceRefresh: boolean,
    deadline: Deadline,
  ) {
    this.baseUrl = baseUrl;
    this.accountId = accountId;
    this.forceRefresh = forceRefresh;
    this.clockOffsetMs = clock.offsetMs;
    this.#deadline = deadline;
    Object.defineProperty(this, "signal", TokenRequest.#signal); // an own property, so that copies include it; one shared getter, so that all instances have the same shape in V8
  }
}
