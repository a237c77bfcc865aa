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

const retriedStatuses: readonly number[] = [429, 502, 503, 504];
const { later, newToken }: Record<"later" | "newToken", readonly number[]> = steeringCodes;

/**
 * Decides by cause and effect, never by HTTP verb; `undefined` to give up. The vendor has no idempotency key and rejects resends.
 *
 * @param waitMs the wait, unless the server asks for another; `undefined` when there have been enough.
 */
export function planRetry(error: AccountsError, progress: Progress, now: number, waitMs?: number): RetryPlan | undefined {
  const { operation, refused, headers } = progress;
  if (operation.effect !== "read" && error.outcome !== "not-executed") return undefined;
  if (error.kind === "api" && newToken.includes(error.code)) return refused ? undefined : { waitMs: 0, newToken: true };
  if (waitMs === undefined || !mayPass(error, operation)) return undefined;
  return { waitMs: retryAfterMs(headers?.get("retry-after"), now) ?? waitMs, newToken: false };
}

/** Full jitter, up to 8 s. */
export function backoffMs(retriesDone: number, random: () => number): number {
  return random() * Math.min(8000, 500 * 2 ** retriesDone);
}

/** Learns from a refused token: the next must be another, and by the server's clock, if its answer told it. */
export function noteRefusal(progress: Progress, clock: { offsetMs: number }, now: number): void {
  progress.refused = progress.tokens.at(-1);
  const date = `${progress.headers?.get("date")}`;
  const serverNow = /^\w{3}, .*GMT$/u.test(date) ? Date.parse(date) : Number.NaN; // Date.parse takes a lone 1 as a year
  clock.offsetMs = Number.isNaN(serverNow) ? clock.offsetMs : serverNow - now;
}

function mayPass(error: AccountsError, { effect }: Operation): boolean {
  const { kind } = error;
  if (effect !== "read") return kind === "network"; // of these only those come here that reached no server
  if (kind === "api") return later.includes(error.code);
  return kind === "http" ? retriedStatuses.includes(error.status) : kind !== "aborted" && kind !== "config";
}

function retryAfterMs(header: string | null | undefined, now: number): number | undefined {
  const ms = /^\d+$/u.test(`${header}`) ? Number(header) * 1000 : Date.parse(`${header}`) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), 30_000);
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
    const deadline = startDeadline(ms, signal);
    await deadline.race(new Promise<never>(() => {})).catch((reason) => {
      deadline.stop();
      if (deadline.ended() === "aborted") throw reason;
    });
  },
};
