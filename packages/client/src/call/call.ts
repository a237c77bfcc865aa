import { errorOfEnd, errorOfSetup } from "../errors/make-error.ts";
import type { AccountsRequest, Logger } from "../middleware.ts";
import { type CallLimits, type CallOptions, readCallOptions } from "../options.ts";
import type { Runtime } from "../runtime.ts";
import { copyParams } from "../wire/encode.ts";
import type { MethodName } from "../wire/send.ts";
import { findOperation } from "./api.ts";
import type { Line } from "./attempt.ts";
import { CallRecord } from "./call-record.ts";
import { type Call, FailedAttempt, type Pass, tell } from "./layers.ts";
import type { RetryPlan } from "./retry.ts";

const sameOffsetMs = 5000; // a date has whole seconds, and an answer takes its time

/** What the calls of one client share. */
export interface CallContext {
  readonly line: Line;
  readonly runtime: Runtime;
  /** What options of a call override. */
  readonly limits: CallLimits;
  readonly logger: Logger | undefined;
  /** All that an attempt goes through. */
  readonly attempt: Pass<Call>;
}

/** Calls a method. Every failure is an `AccountsError`, that of invalid options and parameters too. */
export async function call(context: CallContext, method: MethodName, params: object, options: CallOptions): Promise<object> {
  const operation = findOperation(context.line.api, method);
  if (!operation) throw new TypeError(`there is no method ${JSON.stringify(method)}`);
  let limits: CallLimits;
  let record: CallRecord;
  try {
    limits = readCallOptions(options, context.limits);
    record = new CallRecord(method, operation, copyParams(params));
  } catch (thrown) {
    throw refuse(thrown, new CallRecord(method, operation, {}), context);
  }
  return attemptUntilDone(context, record, limits);
}

/** Makes attempts until one succeeds, or until effect, cause and limits allow no more. */
export async function attemptUntilDone(context: CallContext, record: CallRecord, limits: CallLimits): Promise<object> {
  const { line, runtime } = context;
  const request: AccountsRequest = { method: record.method, params: record.params, headers: {} };
  const endsAtMs = runtime.elapsed() + limits.totalTimeout;
  let call: Call = { line, runtime, record, limits, endsAtMs, retriesDone: 0, refusedToken: undefined };
  for (;;) {
    try {
      return await context.attempt(request, call);
    } catch (failed) {
      if (!(failed instanceof FailedAttempt)) throw failed;
      if (!failed.plan) throw failed.error;
      call = await follow(failed.plan, call);
    }
  }
}

/** Does what the plan says before the next attempt: learns from a refused token, or waits. */
async function follow(plan: RetryPlan, call: Call): Promise<Call> {
  const { line, runtime, record, limits } = call;
  if (plan.newToken) {
    learnClock(line.clock, plan.serverNowMs, runtime.now());
    return { ...call, refusedToken: plan.refused };
  }
  try {
    await runtime.sleep(plan.waitMs, limits.signal);
  } catch (reason) {
    throw errorOfEnd("aborted", reason, record);
  }
  return { ...call, retriesDone: call.retriesDone + 1 };
}

/**
 * Learns how far the server's clock is ahead, from the answer that refused a token. If that very offset has just been refused, the
 * answer's date was wrong: the machine's own clock is tried again.
 */
function learnClock(clock: { offsetMs: number }, serverNowMs: number | undefined, nowMs: number): void {
  if (serverNowMs === undefined) return;
  const offsetMs = serverNowMs - nowMs;
  const refusedAlready = clock.offsetMs !== 0 && Math.abs(offsetMs - clock.offsetMs) < sameOffsetMs;
  clock.offsetMs = refusedAlready ? 0 : offsetMs;
}

/** The error of a call that was never begun, which the logger hears of as well. */
function refuse(thrown: unknown, record: CallRecord, { logger }: CallContext) {
  const error = errorOfSetup(thrown, record);
  if (logger) tell(logger, record, 0, { error });
  return error;
}
