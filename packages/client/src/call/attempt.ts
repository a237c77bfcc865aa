import type { TokenProvider } from "../auth/token-provider.ts";
import type { AccountsError } from "../errors/accounts-error.ts";
import { errorOfAnswer, errorOfEnd, errorOfLostRequest, errorOfSetup } from "../errors/make-error.ts";
import { NotSentError, provesNotSent, provesUndone } from "../errors/proof.ts";
import type { AccountsRequest } from "../middleware.ts";
import { mustBe } from "../must-be.ts";
import { copyParams, namesSeveral } from "../wire/encode.ts";
import { readAnswer } from "../wire/envelope.ts";
import type { WireAnswer, WireRequest } from "../wire/send.ts";
import type { Api } from "./api.ts";
import type { CallRecord } from "./call-record.ts";
import type { Deadline } from "./deadline.ts";

/** What all requests of one client go through. */
export interface Line {
  readonly api: Api;
  readonly auth: TokenProvider;
  readonly baseUrl: string;
  readonly accountId: number | undefined;
  /** How far the server's clock is ahead, in milliseconds; learnt once, shared by all calls. */
  readonly clock: { offsetMs: number };
  /** Sends one request; throws at once, not by its promise, if it must not. */
  readonly send: (request: WireRequest) => Promise<WireAnswer>;
  /** Whether failures of the transport can prove that nothing was sent. */
  readonly failuresProve: boolean;
}

/** One pass of a call. */
export interface Attempt {
  readonly line: Line;
  readonly record: CallRecord;
  readonly deadline: Deadline;
  /** The token that the server refused before. */
  readonly refusedToken: string | undefined;
}

/** Sends one request and reads its answer: encode, sign, send, envelope. Every failure is an `AccountsError`. */
export async function sendOnce(request: AccountsRequest, attempt: Attempt): Promise<object> {
  const { line, record, deadline } = attempt;
  let wire: WireRequest;
  let sending: Promise<WireAnswer>;
  try {
    wire = await prepare(request, attempt);
    sending = line.send(wire);
  } catch (thrown) {
    throw errorOfEnding(attempt) ?? errorOfSetup(thrown, record);
  }
  record.sent(wire.token);
  let answer: WireAnswer;
  try {
    answer = await deadline.race(sending);
  } catch (thrown) {
    throw errorOfEnding(attempt) ?? errorOfLoss(thrown, attempt);
  }
  return readResult(answer, wire, attempt);
}

/** Encodes and signs a request. */
async function prepare({ method: asked, params, headers }: AccountsRequest, attempt: Attempt): Promise<WireRequest> {
  const { record, deadline } = attempt;
  const { method, operation } = record;
  if (asked !== method) throw mustBe("method", method, asked);
  const own = params === record.params ? params : copyParams(params);
  if (own !== record.params) record.replaced(own);
  const encoded = record.encode(own);
  const token = await sign(attempt);
  deadline.signal.throwIfAborted(); // the attempt may have ended while a slow provider still signed
  return { method, operation, params: own, encoded, headers, token, signal: deadline.signal };
}

async function sign({ line, deadline, refusedToken }: Attempt): Promise<string> {
  const { auth, accountId, baseUrl, clock } = line;
  const ask = (forceRefresh: boolean) => {
    const { signal, race } = deadline;
    return race(auth({ baseUrl, accountId, forceRefresh, clockOffsetMs: clock.offsetMs, signal }));
  };
  let token: unknown = await ask(false);
  if (refusedToken && token === refusedToken) token = await ask(true); // another call may have renewed it already
  if (typeof token === "string" && /^[!-~]+$/u.test(token)) return token;
  throw mustBe("the token", "a text of visible ASCII characters", token);
}

function readResult(wireAnswer: WireAnswer, { operation, params, token }: WireRequest, { line, record }: Attempt): object {
  const answer = readAnswer(wireAnswer);
  if (answer.kind === "result") {
    record.answered();
    return answer.data;
  }
  if (provesUndone(answer, namesSeveral(operation, params), line.api.codes)) record.provedUndone();
  throw errorOfAnswer(answer, record, { headers: wireAnswer.headers, token });
}

/** The error of an attempt whose time is up, or that its caller ended; `undefined` while it goes on. */
function errorOfEnding({ deadline, record }: Attempt): AccountsError | undefined {
  const end = deadline.ended();
  return end && errorOfEnd(end, deadline.signal.reason, record);
}

/** The error of a request that got no answer. */
function errorOfLoss(thrown: unknown, { line, record }: Attempt): AccountsError {
  const unsent = thrown instanceof NotSentError ? thrown : undefined;
  const proven = unsent?.simulated || (line.failuresProve && provesNotSent(thrown));
  if (!proven) return errorOfLostRequest(thrown, record);
  record.provedUndone();
  return unsent?.kind === "config" ? errorOfSetup(thrown, record) : errorOfLostRequest(thrown, record);
}
