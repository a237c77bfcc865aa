import type { AccountsMethod, Operation } from "@vox-accounts/types";
import type { TokenProvider } from "./auth/token-provider.ts";
import type { Deadline } from "./deadline.ts";
import { encodeParameters } from "./encode.ts";
import { type Answer, readAnswer } from "./envelope.ts";
import type { AccountsError, Outcome } from "./errors/accounts-error.ts";
import { errorOfAnswer, errorOfThrown } from "./errors/to-accounts-error.ts";
import type { AccountsRequest } from "./middleware.ts";
import { mustBe } from "./redact.ts";
import type { WireAnswer, WireRequest } from "./send.ts";

/** What one request needs beside its parameters. */
export interface AttemptContext {
  readonly auth: TokenProvider;
  readonly baseUrl: string;
  readonly accountId: number | undefined;
  /** How far the server's clock is ahead, in milliseconds; learnt once, shared by all calls. */
  readonly clock: { offsetMs: number };
  readonly send: (request: WireRequest) => Promise<WireAnswer>;
}

/** What is known of a call so far; each attempt writes into it. */
export interface Progress {
  readonly method: AccountsMethod;
  readonly operation: Operation;
  /** What has been carried out so far. */
  outcome: Outcome;
  /** The tokens that requests went out with, the last one last. */
  readonly tokens: string[];
  /** The token that the server refused. */
  refused?: string | undefined;
  /** Whether the last attempt came to send, and the headers of its answer. */
  sent: boolean;
  headers?: WireAnswer["headers"] | undefined;
  /** What was sent last; no error may quote it. */
  params?: object;
  encoded?: string;
  /** The last failure of this call. */
  error?: AccountsError;
}

/** Sends one request and reads its answer: encode, sign, send, envelope. Every failure is an `AccountsError`. */
export async function attempt(
  context: AttemptContext,
  request: AccountsRequest,
  progress: Progress,
  deadline: Deadline,
): Promise<object> {
  const { method, operation, tokens } = progress;
  const { params, headers } = request;
  const { signal } = deadline;
  progress.sent = false;
  progress.headers = undefined;
  let answer: Answer;
  try {
    if (request.method !== method) throw mustBe("method", method, request.method);
    if (params !== progress.params) progress.encoded = encodeParameters(operation, params); // once: a repeat sends what went out first
    progress.params = params;
    const token = await sign(context, progress.refused, deadline);
    signal.throwIfAborted(); // the attempt may be over while a slow provider still signed
    const sending = context.send({ method, operation, encoded: progress.encoded ?? "", headers, token, signal }); // throws if it must not
    tokens.push(token);
    progress.sent = true;
    const wire = await deadline.race(sending);
    progress.headers = wire.headers;
    answer = readAnswer(wire);
  } catch (thrown) {
    throw errorOfThrown(signal.aborted ? signal.reason : thrown, progress, params, deadline.ended());
  }
  if (answer.kind !== "result") throw errorOfAnswer(answer, progress, params);
  progress.outcome = "executed";
  return answer.data;
}

async function sign(context: AttemptContext, refused: string | undefined, { signal, race }: Deadline): Promise<string> {
  const { auth, accountId, baseUrl, clock } = context;
  const ask = (forceRefresh: boolean) => race(auth({ baseUrl, accountId, forceRefresh, clockOffsetMs: clock.offsetMs, signal }));
  let token: unknown = await ask(false);
  if (refused && token === refused) token = await ask(true); // another call may have renewed it already
  if (typeof token === "string" && /^[!-~]+$/u.test(token)) return token;
  throw mustBe("the token", "a text of visible ASCII characters", token);
}
