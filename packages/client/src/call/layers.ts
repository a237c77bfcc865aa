import type { AccountsError } from "../errors/accounts-error.ts";
import { endError, isErrorOf, toAccountsError } from "../errors/make-error.ts";
import { redactParameters } from "../errors/redact.ts";
import type { AccountsRequest, LogEntry, Logger, Middleware, Next } from "../middleware.ts";
import type { CallLimits } from "../options.ts";
import type { Runtime } from "../runtime.ts";
import { isObject, UsageError } from "../usage-error.ts";
import { type Attempt, type Connection, sendOnce } from "./attempt.ts";
import type { CallRecord } from "./call-record.ts";
import { Deadline } from "./deadline.ts";
import { planRetry, type RetryPlan, randomBackoffMs } from "./retry.ts";

/** A call in progress. */
export interface Call {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly record: CallRecord;
  readonly limits: CallLimits;
  /** When its total timeout expires, in milliseconds on the clock of `runtime.elapsed`. */
  readonly endsAtMs: number;
  /** The number of this attempt, from 1. */
  readonly attempt: number;
  readonly retriesDone: number;
  /** The token that the server refused. */
  readonly refusedToken: string | undefined;
  /** The clock offset used to sign the second token, in milliseconds. */
  readonly refreshOffsetMs?: number;
}

/** An attempt as middleware sees it. */
type NumberedAttempt = Attempt & Pick<Call, "attempt">;

/** How an attempt ended, and whether another one follows. */
export type Ending =
  | { readonly data: object }
  | { readonly error: AccountsError; readonly plan: RetryPlan | undefined };

/** Makes one attempt. Never rejects. */
export type AttemptOnce = (call: Call) => Promise<Ending>;

/** Passes a request to the next layer, with what that layer knows about the attempt. Rejects with any kind of error. */
type Send<Context> = (request: AccountsRequest, context: Context) => Promise<object>;

/** Wraps sending in the layers of an attempt, from the inside out: middleware, deadline and retry plan, log. */
export function attemptThrough(
  middleware: readonly Middleware[],
  logger: Logger | undefined,
): AttemptOnce {
  const send = middleware.reduceRight<Send<NumberedAttempt>>(withMiddleware, sendOnce);
  const attempt = withDeadline(send, middleware.length > 0);
  return logger ? withLog(attempt, logger) : attempt;
}

/** Hides the client's internals from the user's middleware. Requests that it does not await may fail silently. */
function withMiddleware(
  send: Send<NumberedAttempt>,
  middleware: Middleware,
): Send<NumberedAttempt> {
  return async (request, call) => {
    const next: Next = (changed) => {
      const answer = send(changed, call);
      answer.catch(() => {});
      return answer;
    };
    const { record, attempt, deadline } = call;
    return middleware(request, next, {
      effect: record.operation.effect,
      attempt,
      signal: deadline.signal,
    });
  };
}

/** Limits the time of an attempt, turns any failure into an `AccountsError`, and decides whether to retry. */
function withDeadline(send: Send<NumberedAttempt>, hasMiddleware: boolean): AttemptOnce {
  return async (call) => {
    const { connection, record, attempt, refusedToken } = call;
    const request: AccountsRequest = { method: record.method, params: record.params, headers: {} };
    const deadline = new Deadline(timeLeftMs(call), call.limits.signal);
    try {
      const sending = send(request, { connection, record, attempt, refusedToken, deadline });
      const data: unknown = await (hasMiddleware ? deadline.race(sending) : sending); // without middleware, sending observes the deadline itself
      if (!isObject(data)) throw UsageError.mustBe("the result of middleware", "an object", data);
      return { data: "then" in data ? withoutThen(data) : data };
    } catch (thrown) {
      const error = errorOf(thrown, deadline, record);
      return { error, plan: planFor(error, call) };
    } finally {
      deadline.stop({ abortWork: hasMiddleware }); // stop work that middleware left running
    }
  };
}

/** The time for an attempt: its own timeout, or less if the call's time runs out first. */
function timeLeftMs({ limits, runtime, endsAtMs }: Call): number {
  return Math.min(limits.timeout, Math.max(endsAtMs - runtime.elapsed(), 1));
}

function errorOf(thrown: unknown, { ended, reason }: Deadline, record: CallRecord): AccountsError {
  if (ended && !isErrorOf(record, thrown)) return endError(ended, reason, record);
  return toAccountsError(thrown, record);
}

/** A copy of an object that will be awaited again: its `then` may be a getter from middleware, which could throw later. */
function withoutThen(data: object): object {
  const copy: { then?: unknown } = { ...data };
  if (typeof copy.then !== "function") return copy;
  throw new UsageError("the result of middleware must not be thenable");
}

function withLog(attempt: AttemptOnce, logger: Logger): AttemptOnce {
  return async (call) => {
    const started = call.runtime.elapsed();
    const ending = await attempt(call);
    const ms = call.runtime.elapsed() - started;
    if ("data" in ending) logAttempt(logger, call.record, { attempt: call.attempt, ms });
    else {
      const { error, plan } = ending;
      logAttempt(logger, call.record, {
        attempt: call.attempt,
        ms,
        error,
        ...(plan && { retryInMs: plan.waitMs }),
      });
    }
    return ending;
  };
}

type AttemptLog = Pick<LogEntry, "attempt" | "ms" | "error" | "retryInMs">;

/** Logs an attempt. A logger that fails, or an entry that cannot be created, never fails the call. */
export function logAttempt(
  logger: Logger,
  { method, operation, params }: CallRecord,
  ending: AttemptLog,
): void {
  Promise.resolve()
    .then(() =>
      tell(logger, {
        method,
        effect: operation.effect,
        params: redactParameters(operation, params),
        ...ending,
      }),
    )
    .catch(() => {});
}

function tell(logger: Logger, entry: LogEntry): unknown {
  if (typeof logger === "function") return logger(entry);
  const { method, attempt, error } = entry;
  if (error) return logger.warn(entry, error.message);
  return logger.info(entry, `${method}: attempt ${attempt} succeeded.`);
}

function planFor(error: AccountsError, call: Call): RetryPlan | undefined {
  const { connection, record, limits, runtime, retriesDone, refusedToken, endsAtMs } = call;
  const plan = planRetry(error, {
    api: connection.api,
    operation: record.operation,
    alreadyRefreshed: refusedToken !== undefined,
    nowMs: runtime.now(),
    backoffMs:
      retriesDone < limits.retries ? randomBackoffMs(retriesDone, runtime.random) : undefined,
  });
  return plan && runtime.elapsed() + plan.waitMs < endsAtMs ? plan : undefined;
}
