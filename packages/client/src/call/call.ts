import { endError, toAccountsError } from "../errors/make-error.ts";
import type { Logger } from "../middleware.ts";
import { type CallLimits, type CallOptions, readCallOptions } from "../options.ts";
import { type Runtime, stateOf } from "../runtime.ts";
import type { CalledOperation } from "../wire/loose.ts";
import type { MethodName } from "../wire/send.ts";
import type { Connection } from "./attempt.ts";
import { CallRecord } from "./call-record.ts";
import { type AttemptOnce, type Call, logAttempt } from "./layers.ts";
import { type RawResult, rawResult } from "./raw.ts";
import { withExtra } from "./request.ts";
import { isTokenRefusal, type RetryPlan } from "./retry.ts";

/** What all calls of a client share. */
export interface ClientContext {
  readonly connection: Connection;
  readonly runtime: Runtime;
  /** Defaults that a call's own options override. */
  readonly limits: CallLimits;
  readonly logger: Logger | undefined;
  /** Makes one attempt, through all layers. */
  readonly attempt: AttemptOnce;
}

/** A call that has started. */
interface StartedCall {
  readonly record: CallRecord;
  readonly data: Promise<object>;
}

/** Calls a method. Every failure is an `AccountsError`, including invalid options and parameters. */
export function call(...args: Parameters<typeof start>): Promise<object> {
  return start(...args).data;
}

/** Like `call`, but also returns status, headers, attempts and duration. */
export async function callRaw(...args: Parameters<typeof start>): Promise<RawResult<object>> {
  const [{ runtime }] = args;
  const startedMs = runtime.elapsed();
  const { record, data } = start(...args);
  return rawResult(await data, record, runtime.elapsed() - startedMs);
}

function start(
  context: ClientContext,
  method: MethodName,
  operation: CalledOperation,
  params: object,
  options: CallOptions | null,
): StartedCall {
  const { secrets } = context.connection;
  let record: CallRecord | undefined;
  try {
    record = new CallRecord(method, operation, params, secrets);
    if (operation.refusal) throw operation.refusal;
    const limits = readCallOptions(options, context.limits);
    if (limits.extra) {
      const widened = withExtra(operation, record.params, limits.extra);
      record = new CallRecord(method, widened.operation, widened.params, secrets);
    }
    return { record, data: attemptUntilDone(context, record, limits) };
  } catch (thrown) {
    record ??= new CallRecord(method, operation, {}, secrets);
    return { record, data: Promise.reject(invalidCallError(thrown, record, context)) };
  }
}

/** Makes attempts until one succeeds or no retry is allowed. Every failure is an `AccountsError`. */
export async function attemptUntilDone(
  context: ClientContext,
  record: CallRecord,
  limits: CallLimits,
): Promise<object> {
  try {
    let current = firstAttempt(context, record, limits);
    for (;;) {
      const ending = await context.attempt(current);
      if ("data" in ending) return ending.data;
      const { error, plan } = ending;
      if (!plan) {
        if (current.refusedToken && isTokenRefusal(error, context.connection.api))
          distrustClock(current);
        throw error;
      }
      current = await prepareRetry(plan, current, context);
    }
  } catch (thrown) {
    throw toAccountsError(thrown, record);
  }
}

function firstAttempt(
  { connection, runtime }: ClientContext,
  record: CallRecord,
  limits: CallLimits,
): Call {
  const endsAtMs = runtime.elapsed() + limits.totalTimeout;
  return {
    connection,
    runtime,
    record,
    limits,
    endsAtMs,
    attempt: 1,
    retriesDone: 0,
    refusedToken: undefined,
  };
}

/** Learns the clock offset from a refused token, or waits. Returns the call for the next attempt. */
async function prepareRetry(plan: RetryPlan, call: Call, { logger }: ClientContext): Promise<Call> {
  const { connection, runtime, record, limits } = call;
  const next = { ...call, attempt: call.attempt + 1 };
  if (plan.newToken) {
    connection.clock.learn(plan.serverNowMs, runtime.now());
    return { ...next, refusedToken: plan.refused, refreshOffsetMs: connection.clock.offsetMs };
  }
  const started = runtime.elapsed();
  try {
    await runtime.sleep(plan.waitMs, limits.signal);
  } catch (reason) {
    const isAborted = limits.signal && stateOf(limits.signal).aborted;
    const error = isAborted ? endError("aborted", reason, record) : toAccountsError(reason, record);
    if (logger)
      logAttempt(logger, record, { attempt: next.attempt, ms: runtime.elapsed() - started, error });
    throw error;
  }
  return { ...next, retriesDone: call.retriesDone + 1 };
}

/** The server also refused a token signed with the learned offset, so the date behind that offset may be wrong. */
function distrustClock({ connection, refreshOffsetMs }: Call): void {
  if (refreshOffsetMs !== undefined) connection.clock.distrust(refreshOffsetMs);
}

/** Logs and returns the error of a call that never started. The record is empty if the parameters cannot be read. */
function invalidCallError(thrown: unknown, record: CallRecord, { logger }: ClientContext) {
  const error = toAccountsError(thrown, record);
  if (logger) logAttempt(logger, record, { attempt: 1, ms: 0, error });
  return error;
}
