import type { AccountsMethod, Operation } from "@vox-accounts/types";
import type { TokenProvider } from "./auth/token-provider.ts";
import type { Deadline } from "./deadline.ts";
import { encodeParameters } from "./encode.ts";
import { type Answer, readAnswer } from "./envelope.ts";
import type { AccountsError } from "./errors/accounts-error.ts";
import { errorOfAnswer, errorOfThrown } from "./errors/to-accounts-error.ts";
import type { AccountsRequest } from "./middleware.ts";
import { shape } from "./redact.ts";
import type { WireAnswer, WireRequest } from "./send.ts";

/** What one request needs beside its parameters. */
export interface AttemptContext {
  readonly auth: TokenProvider;
  readonly accountId: number | undefined;
  /** How far the server's clock is ahead, in milliseconds; learnt once, shared by all calls. */
  readonly clock: { offsetMs: number };
  readonly send: (request: WireRequest) => Promise<WireAnswer>;
}

/** What is known of a call so far; each attempt writes into it. */
export interface Progress {
  readonly method: AccountsMethod;
  readonly operation: Operation;
  attempts: number;
  /** An earlier attempt may have been carried out. */
  maybeExecuted: boolean;
  executed: boolean;
  /** The token that the server refused. */
  refusedToken: string | undefined;
  /** The token and the headers of the answer of the last attempt. */
  token: string | undefined;
  headers: WireAnswer["headers"] | undefined;
  /** What no error may quote: every token, and the parameters sent last. */
  readonly tokens: string[];
  params: object;
  encoded: string;
  /** The last failure of this call. */
  error: AccountsError | undefined;
}

/** The progress of a call that has not begun. */
export function newProgress(method: AccountsMethod, operation: Operation): Progress {
  const last = { refusedToken: undefined, token: undefined, headers: undefined, params: {}, encoded: "", error: undefined };
  return { method, operation, attempts: 0, maybeExecuted: false, executed: false, tokens: [], ...last };
}

/** Sends one request and reads its answer: encode, sign, send, envelope. Every failure is an `AccountsError`. */
export async function attempt(
  context: AttemptContext,
  request: AccountsRequest,
  progress: Progress,
  deadline: Deadline,
): Promise<object> {
  const { method, operation } = progress;
  progress.token = undefined;
  progress.headers = undefined;
  let answer: Answer;
  try {
    if (request.params !== progress.params) {
      progress.encoded = encodeParameters(operation, request.params); // once: a repeat sends what went out first
      progress.params = request.params;
    }
    const token = await sign(context, progress.refusedToken, deadline);
    deadline.signal.throwIfAborted(); // the attempt may be over while a slow provider still signed
    progress.token = token;
    progress.tokens.push(token);
    progress.attempts++;
    const sending = context.send({
      method,
      operation,
      encoded: progress.encoded,
      headers: request.headers,
      token,
      signal: deadline.signal,
    });
    const wire = await deadline.race(sending);
    progress.headers = wire.headers;
    answer = readAnswer(wire);
  } catch (thrown) {
    throw errorOfThrown(deadline.ended() ? deadline.signal.reason : thrown, progress, request.params, deadline.ended());
  }
  if (answer.kind !== "result") throw errorOfAnswer(answer, progress, request.params);
  progress.executed = true;
  return answer.data;
}

async function sign(
  { auth, accountId, clock }: AttemptContext,
  refused: string | undefined,
  { signal, race }: Deadline,
): Promise<string> {
  const ask = (forceRefresh: boolean) => race(auth({ accountId, forceRefresh, clockOffsetMs: clock.offsetMs, signal }));
  let token: unknown = await ask(false);
  if (refused !== undefined && token === refused) token = await ask(true); // another call may have renewed it already
  if (typeof token !== "string" || !/^[\x21-\x7e]+$/u.test(token)) {
    throw new TypeError(`the token provider must give a token of visible ASCII characters, but gave ${shape(token)}.`);
  }
  return token;
}
