import type { AccountsError } from "../errors/accounts-error.ts";
import { errorAsOfNow, errorOfEnd, errorOfSetup, isErrorOf } from "../errors/make-error.ts";
import { redactParameters } from "../errors/redact.ts";
import type { AccountsRequest, AttemptInfo, LogEntry, Logger, Middleware, Next } from "../middleware.ts";
import type { CallLimits } from "../options.ts";
import type { Runtime } from "../runtime.ts";
import { type Line, sendOnce } from "./attempt.ts";
import type { CallRecord } from "./call-record.ts";
import { type Deadline, startDeadline } from "./deadline.ts";
import { backoffMs, planRetry, type RetryPlan } from "./retry.ts";

/** A call under way; each attempt gets a copy with a deadline of its own. */
export interface Call {
  readonly line: Line;
  readonly runtime: Runtime;
  readonly record: CallRecord;
  readonly limits: CallLimits;
  /** When its total time is up, as `runtime.elapsed` counts. */
  readonly endsAtMs: number;
  readonly retriesDone: number;
  /** The token that the server refused. */
  readonly refusedToken: string | undefined;
}

/** An attempt of a call, from the layer on that starts its clock. */
interface TimedCall extends Call {
  readonly deadline: Deadline;
}

/** How an attempt failed, and what comes next. */
export class FailedAttempt {
  readonly error: AccountsError;
  readonly plan: RetryPlan | undefined;

  constructor(error: AccountsError, plan: RetryPlan | undefined) {
    this.error = error;
    this.plan = plan;
  }
}

/** All that an attempt goes through, the outermost first: log, judge, deadline, the user's middleware. Fails with a `FailedAttempt`. */
export function attemptThrough(middleware: readonly Middleware[], logger: Logger | undefined): Pass<Call> {
  const send = compose(
    middleware.map((one) => layerOf<TimedCall>(one, infoOf)),
    sendOnce,
  );
  const timed = timing(send, middleware.length > 0);
  return compose(logger ? [logging(logger), judging] : [judging], timed);
}

/** Tells the logger of an attempt that ended. A logger's failure never becomes the call's. */
export function tell(logger: Logger, record: CallRecord, ms: number, ending: Pick<LogEntry, "error" | "retryInMs">): void {
  const { method, operation, attempts } = record;
  const params = redactParameters(operation, record.params);
  Promise.resolve({ method, effect: operation.effect, attempt: attempts, ms, params, ...ending })
    .then(logger)
    .catch(() => {});
}

function logging(logger: Logger): Layer<Call> {
  return async (request, next, call) => {
    const { runtime, record } = call;
    const started = runtime.elapsed();
    try {
      const data = await next(request, call);
      tell(logger, record, runtime.elapsed() - started, {});
      return data;
    } catch (failed) {
      const { error, plan } = failed as FailedAttempt; // the next layer throws nothing else
      tell(logger, record, runtime.elapsed() - started, { error, ...(plan && { retryInMs: plan.waitMs }) });
      throw failed;
    }
  };
}

/** Turns whatever an attempt failed with into an error of the call, and decides what comes next. */
const judging: Layer<Call> = async (request, next, call) => {
  try {
    return await next(request, call);
  } catch (thrown) {
    const own = isErrorOf(call.record, thrown); // middleware may throw what another call failed with
    const error = own ? errorAsOfNow(thrown) : errorOfSetup(thrown, call.record);
    throw new FailedAttempt(error, planFor(error, call));
  }
};

function timing(send: Pass<TimedCall>, hasMiddleware: boolean): Pass<Call> {
  return async (request, call) => {
    const { limits, runtime, record, endsAtMs } = call;
    const leftMs = Math.max(endsAtMs - runtime.elapsed(), 1);
    const deadline = startDeadline(Math.min(limits.timeout, leftMs), limits.signal);
    try {
      return await deadline.race(send(request, { ...call, deadline }));
    } catch (thrown) {
      const end = deadline.ended();
      throw end && !isErrorOf(record, thrown) ? errorOfEnd(end, deadline.signal.reason, record) : thrown;
    } finally {
      deadline.stop(hasMiddleware); // stop work that middleware left running
    }
  };
}

function planFor(error: AccountsError, call: Call): RetryPlan | undefined {
  const { line, record, limits, runtime, retriesDone, refusedToken, endsAtMs } = call;
  const plan = planRetry(error, {
    api: line.api,
    operation: record.operation,
    signedAnew: refusedToken !== undefined,
    nowMs: runtime.now(),
    backoffMs: retriesDone < limits.retries ? backoffMs(retriesDone, runtime.random) : undefined,
  });
  return plan && runtime.elapsed() + plan.waitMs < endsAtMs ? plan : undefined;
}

function infoOf({ record, deadline }: TimedCall) {
  return { effect: record.operation.effect, attempt: record.attempts + 1, signal: deadline.signal };
}

/** What stands around an attempt, ours and the user's: it passes the request on, and what it knows of the attempt with it. */
type Layer<Context> = (request: AccountsRequest, next: Pass<Context>, context: Context) => Promise<object>;

/** What a layer passes the request on to. */
export type Pass<Context> = (request: AccountsRequest, context: Context) => Promise<object>;

/** Puts the layers, the outermost first, around `innermost`. */
function compose<Context>(layers: readonly Layer<Context>[], innermost: Pass<Context>): Pass<Context> {
  return layers.reduceRight<Pass<Context>>((next, layer) => async (request, context) => layer(request, next, context), innermost);
}

/** A user's middleware as a layer. It sees only what it may know, and what it stops waiting for may fail unheard. */
function layerOf<Context>(middleware: Middleware, infoOf: (context: Context) => AttemptInfo): Layer<Context> {
  return (request, next, context) => {
    const sendOn: Next = (changed) => {
      const answer = next(changed, context);
      answer.catch(() => {});
      return answer;
    };
    return middleware(request, sendOn, infoOf(context));
  };
}
