import type { AccountsMethod, Operation } from "@vox-accounts/types";
import type { TokenProvider } from "./auth/token-provider.ts";
import type { Deadline } from "./deadline.ts";
import { copyParams, encodeParameters, namesSeveral } from "./encode.ts";
import { type Answer, readAnswer } from "./envelope.ts";
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
  /** Whether failures of the transport can prove that nothing was sent. */
  readonly failuresProve: boolean;
}

/** What is known of a call so far; each attempt writes into it. Middleware may have several under way at once. */
export interface Progress {
  readonly method: AccountsMethod;
  readonly operation: Operation;
  /** The caller's parameters, copied, and those that middleware put in their place; no error may quote them. */
  readonly params: object[];
  /** Whether a request named several targets, of which some may be done when another is refused. */
  severalTargets: boolean;
  /** The caller's, encoded. */
  encoded?: string;
  /** The tokens that requests went out with, the last one last. */
  readonly tokens: string[];
  /** How many requests went out that are not proven to have done nothing. */
  doubtful: number;
  executed: boolean;
  /** The token that the server refused. */
  refused?: string | undefined;
  /** The headers of the last answer. */
  headers?: WireAnswer["headers"] | undefined;
  /** The failures of the attempts. */
  readonly failures: Set<unknown>;
}

/** The progress of a call that has not begun. */
export function newProgress(method: AccountsMethod, operation: Operation): Progress {
  return { method, operation, params: [], tokens: [], doubtful: 0, executed: false, severalTargets: false, failures: new Set() };
}

/** Sends one request and reads its answer: encode, sign, send, envelope. Every failure is an `AccountsError`. */
export async function attempt(
  context: AttemptContext,
  { method: asked, params, headers }: AccountsRequest,
  progress: Progress,
  deadline: Deadline,
): Promise<object> {
  const { method, operation, tokens } = progress;
  const { signal } = deadline;
  const asGiven = params === progress.params[0];
  progress.headers = undefined;
  let sent = false;
  let answer: Answer;
  try {
    if (asked !== method) throw mustBe("method", method, asked);
    const own = asGiven ? params : copyParams(params);
    if (!asGiven) progress.params.push(own);
    const encoded = (asGiven && progress.encoded) || encodeParameters(operation, own);
    if (asGiven) progress.encoded = encoded; // a repeat sends what went out first
    progress.severalTargets ||= namesSeveral(operation, own);
    const token = await sign(context, progress.refused, deadline);
    signal.throwIfAborted(); // the attempt may be over while a slow provider still signed
    const sending = context.send({ method, operation, encoded, headers, token, signal }); // throws if it must not
    tokens.push(token);
    progress.doubtful++;
    sent = true;
    const wire = await deadline.race(sending);
    progress.headers = wire.headers;
    answer = readAnswer(wire);
  } catch (thrown) {
    throw errorOfThrown(signal.aborted ? signal.reason : thrown, progress, deadline.ended(), sent ? context : undefined);
  }
  if (answer.kind !== "result") throw errorOfAnswer(answer, progress);
  progress.executed = true;
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
