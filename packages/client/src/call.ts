import type { AccountsMethod, Operation } from "@vox-accounts/types";
import { operationTable } from "@vox-accounts/types/operation-table";
import { type AttemptContext, attempt, newProgress } from "./attempt.ts";
import { type Deadline, startDeadline } from "./deadline.ts";
import { copyParams } from "./encode.ts";
import type { AccountsError } from "./errors/accounts-error.ts";
import { errorOfThrown, upToDate } from "./errors/to-accounts-error.ts";
import { type LogEntry, type Logger, type Middleware, throughMiddleware } from "./middleware.ts";
import { mustBe, redactParameters } from "./redact.ts";
import { backoffMs, noteRefusal, planRetry, type RetryPlan, type Runtime } from "./retry.ts";

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

/** The limits of a call, all given. */
export type Limits = { readonly [L in "timeout" | "totalTimeout" | "retries"]: number };

/** @throws TypeError, naming the limit that cannot be meant. */
export function checkLimits({ retries, ...times }: Limits): void {
  for (const [name, ms] of Object.entries(times)) {
    if (!(typeof ms === "number" && ms > 0)) throw mustBe(name, "a number of milliseconds over 0", ms, JSON.stringify(ms));
  }
  if (!(Number.isInteger(retries) && retries >= 0)) throw mustBe("retries", "an integer of 0 or more", retries);
}

/** @throws TypeError for an option that there is not, as a misspelt one would silently not count. */
export function refuseUnknown(options: object): void {
  const name = Object.entries(options).find(([, value]) => value !== undefined)?.[0];
  if (name !== undefined) throw new TypeError(`there is no option ${JSON.stringify(name)}`);
}

/** What the calls of one client share. */
export interface CallContext extends AttemptContext {
  readonly limits: Limits;
  readonly middleware: readonly Middleware[];
  readonly logger: Logger | undefined;
  readonly runtime: Runtime;
}

/** Makes one call, with as many attempts as effect and cause allow. Every failure is an `AccountsError`. */
export async function call(context: CallContext, method: AccountsMethod, params: object, options: CallOptions): Promise<object> {
  const { limits, middleware, logger, clock, runtime } = context;
  const { now, sleep } = runtime;
  const { timeout = limits.timeout, totalTimeout = limits.totalTimeout, retries = limits.retries, signal, ...unknown } = options;
  const operation: Operation = operationTable[method];
  const { effect } = operation;
  const end = now() + totalTimeout;
  const progress = newProgress(method, operation);

  for (let retriesDone = 0; ; ) {
    const started = now();
    const report = (ending: Pick<LogEntry, "error" | "retryInMs">) => {
      const shown = redactParameters(operation, progress.params[0]);
      const entry = { method, effect, attempt: progress.tokens.length, ms: now() - started, params: shown, ...ending };
      Promise.resolve(entry)
        .then(logger)
        .catch(() => {}); // a logger's failure must not become the call's
    };
    let deadline: Deadline | undefined;
    let error: AccountsError;
    let plan: RetryPlan | undefined;
    try {
      refuseUnknown(unknown);
      checkLimits({ timeout, totalTimeout, retries });
      deadline = startDeadline(Math.min(timeout, Math.max(end - started, 1)), signal);
      const info = { effect, attempt: progress.tokens.length + 1, signal: deadline.signal };
      const send = throughMiddleware(middleware, (request) => attempt(context, request, progress, deadline as Deadline), info);
      const [given = Object.freeze(copyParams(params))] = progress.params; // who changes it in place is told so
      progress.params[0] = given;
      const data = await deadline.race(send({ method, params: given, headers: {} }));
      if (logger) report({});
      return data;
    } catch (thrown) {
      const ended = deadline?.ended();
      const own = progress.failures.has(thrown); // middleware may throw what another call failed with
      error = own
        ? upToDate(thrown as AccountsError, progress)
        : errorOfThrown(ended ? deadline?.signal.reason : thrown, progress, ended ?? "around");
      plan = planRetry(error, progress, now(), retriesDone < retries ? backoffMs(retriesDone, runtime.random) : undefined);
      if (plan && now() + plan.waitMs >= end) plan = undefined;
      if (logger) report({ error, ...(plan && { retryInMs: plan.waitMs }) });
    } finally {
      deadline?.stop(middleware.length > 0); // it may have given up on what goes on
    }
    if (!plan) throw error;
    if (plan.newToken) noteRefusal(progress, clock, now());
    else {
      retriesDone++;
      await sleep(plan.waitMs, signal).catch((reason) => {
        throw errorOfThrown(reason, progress, "aborted");
      });
    }
  }
}
