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

/** A call under way. */
export interface Call {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly record: CallRecord;
  readonly limits: CallLimits;
  /** When its total time is up, as `runtime.elapsed` counts. */
  readonly endsAtMs: number;
  /** Which attempt this is; 1 for the first. */
  readonly attempt: number;
  readonly retriesDone: number;
  /** The token that the server refused. */
  readonly refusedToken: string | undefined;
  /** The clock's offset, in milliseconds, by which the call was signed anew. */
  readonly signedAnewByMs?: number;
}

/** An attempt as layers see it. */
type NumberedAttempt = Attempt & Pick<Call, "attempt">;

/** How an attempt ended, and what comes next. */
export type Ending =
  | { readonly data: object }
  | { readonly error: AccountsError; readonly plan: RetryPlan | undefined };

/** Makes one attempt. Never fails. */
export type AttemptOnce = (call: Call) => Promise<Ending>;

/** Sends a request on, with what is known of the attempt. Fails with whatever went wrong. */
type Send<Context> = (request: AccountsRequest, context: Context) => Promise<object>;

/** All that an attempt goes through, from the inside out: middleware, deadline and judgement, log. */
export function attemptThrough(
  middleware: readonly Middleware[],
  logger: Logger | undefined,
): AttemptOnce {
  const send = middleware.reduceRight<Send<NumberedAttempt>>(withMiddleware, sendOnce);
  const attempt = withDeadline(send, middleware.length > 0);
  return logger ? withLog(attempt, logger) : attempt;
}

/** A user's middleware sees only what it may know. Failures of requests that it no longer awaits are ignored. */
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

/** Gives an attempt its time, turns whatever it failed with into an error of the call, and decides what comes next. */
function withDeadline(send: Send<NumberedAttempt>, hasMiddleware: boolean): AttemptOnce {
  return async (call) => {
    const { connection, record, attempt, refusedToken } = call;
    const request: AccountsRequest = { method: record.method, params: record.params, headers: {} };
    const deadline = new Deadline(timeLeftMs(call), call.limits.signal);
    try {
      const sending = send(request, { connection, record, attempt, refusedToken, deadline });
      const data: unknown = await (hasMiddleware ? deadline.race(sending) : sending); // our own sending ends by itself
      if (!isObject(data)) throw UsageError.mustBe("the answer of middleware", "an object", data);
      return { data: "then" in data ? withoutThen(data) : data };
    } catch (thrown) {
      const error = errorOf(thrown, deadline, record);
      return { error, plan: planFor(error, call) };
    } finally {
      deadline.stop({ abortWork: hasMiddleware }); // middleware may have left some running
    }
  };
}

/** Milliseconds for an attempt: its own time, or what is left of the whole call's. */
function timeLeftMs({ limits, runtime, endsAtMs }: Call): number {
  return Math.min(limits.timeout, Math.max(endsAtMs - runtime.elapsed(), 1));
}

function errorOf(thrown: unknown, { ended, reason }: Deadline, record: CallRecord): AccountsError {
  if (ended && !isErrorOf(record, thrown)) return endError(ended, reason, record);
  return toAccountsError(thrown, record);
}

/** A copy of an object that will be awaited again: middleware may have made a getter of its `then`, which throws later. */
function withoutThen(data: object): object {
  const copy: { then?: unknown } = { ...data };
  if (typeof copy.then !== "function") return copy;
  throw new UsageError("the answer of middleware must be no promise");
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

/** Tells the logger of an attempt. A failure of the logger, or of making its entry, never becomes the call's. */
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
