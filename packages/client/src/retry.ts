import type { Operation } from "@vox-accounts/types";
import { steeringCodes } from "@vox-accounts/types/operation-table";
import type { Progress } from "./attempt.ts";
import { startDeadline } from "./deadline.ts";
import type { AccountsError } from "./errors/accounts-error.ts";

/** What to do after a failure: wait, then try again, with a new token if the last one was refused. */
export interface RetryPlan {
  readonly waitMs: number;
  readonly newToken: boolean;
}

/** How often calls are tried again. */
export interface RetryLimits extends Pick<Runtime, "now" | "random"> {
  /** Tries after the first; a new token does not count. */
  readonly retries: number;
  readonly retriesDone: number;
}

const longestRetryAfterMs = 30_000;
const retriedStatuses: readonly number[] = [429, 502, 503, 504];
const { later, newToken }: Record<"later" | "newToken", readonly number[]> = steeringCodes;

/** Decides by cause and effect, never by HTTP verb; `undefined` to give up. The vendor has no idempotency key and rejects resends. */
export function planRetry(error: AccountsError, progress: Progress, limits: RetryLimits): RetryPlan | undefined {
  if (progress.operation.effect !== "read" && (progress.executed || progress.maybeExecuted)) return undefined;
  if (error.kind === "api" && newToken.includes(error.code)) {
    return progress.refusedToken === undefined ? { waitMs: 0, newToken: true } : undefined;
  }
  if (!(limits.retriesDone < limits.retries && canTryAgain(error, progress.operation))) return undefined;
  const asked = retryAfterMs(progress.headers?.get("retry-after"), limits.now());
  return { waitMs: asked ?? backoffMs(limits.retriesDone, limits.random), newToken: false };
}

/** How far the server's clock is ahead by its `Date` header, in milliseconds; `undefined` if it sent none. */
export function clockOffsetMs(date: string | null | undefined, now: number): number | undefined {
  if (!date || !/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/u.test(date)) return undefined; // Date.parse takes a lone 1 as a year
  const serverNow = Date.parse(date);
  return Number.isNaN(serverNow) ? undefined : serverNow - now;
}

function canTryAgain(error: AccountsError, { effect }: Operation): boolean {
  if (effect !== "read") return error.kind === "network" && error.outcome === "not-executed";
  switch (error.kind) {
    case "api":
      return later.includes(error.code);
    case "http":
      return retriedStatuses.includes(error.status);
    default:
      return error.kind !== "aborted" && error.kind !== "config";
  }
}

function backoffMs(retriesDone: number, random: () => number): number {
  return random() * Math.min(8000, 500 * 2 ** retriesDone); // full jitter
}

function retryAfterMs(header: string | null | undefined, now: number): number | undefined {
  if (!header) return undefined;
  const ms = /^\d+$/u.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), longestRetryAfterMs);
}

/** Time and chance, which tests replace. */
export interface Runtime {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** From 0 to 1, as `Math.random`. */
  readonly random: () => number;
  /** Waits for `ms` milliseconds; rejects with the signal's reason when that aborts. */
  readonly sleep: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
}

/** The clock of this machine. */
export const systemRuntime: Runtime = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: async (ms, signal) => {
    const deadline = startDeadline(Math.max(ms, 1), signal);
    await deadline.race(new Promise<never>(() => {})).catch((reason) => {
      deadline.stop();
      if (deadline.ended() === "aborted") throw reason;
    });
  },
};
