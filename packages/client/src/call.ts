import type { AccountsMethod, Operation } from "@vox-accounts/types";
import { operationTable } from "@vox-accounts/types/operation-table";
import { type AttemptContext, attempt, newProgress, type Progress } from "./attempt.ts";
import { type Deadline, startDeadline } from "./deadline.ts";
import type { AccountsError } from "./errors/accounts-error.ts";
import { errorOfThrown } from "./errors/to-accounts-error.ts";
import { type LogEntry, type Logger, type Middleware, type Next, throughMiddleware } from "./middleware.ts";
import { redactParameters } from "./redact.ts";
import { clockOffsetMs, planRetry, type RetryPlan, type Runtime } from "./retry.ts";

/** What may be set for one call; each overrides the client's. */
export interface CallOptions {
  /** Milliseconds for one attempt: token, connecting, headers and body. */
  readonly timeout?: number | undefined;
  /** Milliseconds for the whole call: all attempts and the waits between. */
  readonly totalTimeout?: number | undefined;
  /** How often to try again after a failure that may pass. */
  readonly retries?: number | undefined;
  /** Ends the call early, waits included. */
  readonly signal?: AbortSignal | undefined;
}

/** What the calls of one client share. */
export interface CallContext extends AttemptContext {
  readonly limits: { readonly timeout: number; readonly totalTimeout: number; readonly retries: number };
  readonly middleware: readonly Middleware[];
  readonly logger: Logger | undefined;
  readonly runtime: Runtime;
}

/** Makes one call, with as many attempts as effect and cause allow. Every failure is an `AccountsError`. */
export async function call(context: CallContext, method: AccountsMethod, params: object, options: CallOptions): Promise<object> {
  const { now, random, sleep } = context.runtime;
  const operation: Operation = operationTable[method];
  const timeout = options.timeout ?? context.limits.timeout;
  const retries = options.retries ?? context.limits.retries;
  const end = now() + (options.totalTimeout ?? context.limits.totalTimeout);
  const progress = newProgress(method, operation);

  for (let retriesDone = 0; ; ) {
    const started = now();
    let deadline: Deadline | undefined;
    let error: AccountsError;
    let plan: RetryPlan | undefined;
    try {
      deadline = startDeadline(Math.min(timeout, Math.max(end - started, 1)), options.signal);
      const data = await oneAttempt(context, params, progress, deadline);
      report(context, progress, params, { ms: now() - started });
      return data;
    } catch (thrown) {
      const reason = deadline?.ended() ? deadline.signal.reason : thrown;
      const own = thrown === progress.error ? progress.error : undefined; // middleware may throw what another call failed with
      error = own ?? errorOfThrown(reason, progress, params, deadline?.ended() ?? "around");
      plan = planRetry(error, progress, { retries, retriesDone, random, now });
      if (plan && now() + plan.waitMs >= end) plan = undefined;
      report(context, progress, params, { ms: now() - started, error, ...(plan && { retryInMs: plan.waitMs }) });
    } finally {
      deadline?.stop(context.middleware.length > 0); // it may have given up on what goes on
    }
    if (!plan) throw error;
    if (plan.newToken) {
      progress.refusedToken = progress.token;
      context.clock.offsetMs = clockOffsetMs(progress.headers?.get("date"), now()) ?? context.clock.offsetMs;
    }
    progress.token = undefined; // what ends the wait, or the next attempt before it sends, happens to no request
    if (plan.newToken) continue;
    retriesDone++;
    await sleep(plan.waitMs, options.signal).catch((reason) => {
      throw errorOfThrown(reason, progress, params, "aborted");
    });
  }
}

async function oneAttempt(context: CallContext, params: object, progress: Progress, deadline: Deadline): Promise<object> {
  const send: Next = (request) => attempt(context, request, progress, deadline);
  const request = { method: progress.method, params, headers: {} };
  if (context.middleware.length === 0) return send(request);
  const info = { effect: progress.operation.effect, attempt: progress.attempts + 1, signal: deadline.signal };
  return deadline.race(throughMiddleware(context.middleware, send, info)(request));
}

type Ending = Pick<LogEntry, "ms" | "error" | "retryInMs">;

function report({ logger }: CallContext, { method, operation, attempts }: Progress, params: object, ending: Ending): void {
  if (!logger) return;
  const entry = { method, effect: operation.effect, attempt: attempts, params: redactParameters(operation, params), ...ending };
  Promise.resolve(entry)
    .then(logger)
    .catch(() => {}); // a logger's failure must not become the call's
}
