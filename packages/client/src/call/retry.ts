import type { Operation } from "@vox-accounts/types";
import type { AccountsError } from "../errors/accounts-error.ts";
import { answerBehind } from "../errors/make-error.ts";
import type { Api } from "./api.ts";

const retriedStatuses: readonly number[] = [429, 502, 503, 504];
const firstBackoffMs = 500;
const maxBackoffMs = 8000;
const maxRetryAfterMs = 30_000;

/** What to do after a failure: wait, then try again; or sign anew, if the token was refused. */
export type RetryPlan =
  | { readonly newToken: true; readonly waitMs: 0; readonly refused: string; readonly serverNowMs: number | undefined }
  | { readonly newToken: false; readonly waitMs: number };

/** What the plan depends on beside the error. */
export interface RetryState {
  readonly api: Api;
  readonly operation: Operation;
  /** Whether a token of this call was refused before. */
  readonly signedAnew: boolean;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
  /** The wait, unless the server asks for another; `undefined` when there have been enough retries. */
  readonly backoffMs: number | undefined;
}

/** Decides by cause and effect, never by HTTP verb; `undefined` to give up. The vendor has no idempotency key and rejects resends. */
export function planRetry(error: AccountsError, state: RetryState): RetryPlan | undefined {
  const { api, operation, nowMs, backoffMs } = state;
  if (operation.effect !== "read" && error.outcome !== "not-executed") return undefined;
  const answer = answerBehind(error);
  if (error.kind === "api" && answer && api.codes.newToken.includes(error.code)) {
    if (state.signedAnew) return undefined;
    return { newToken: true, waitMs: 0, refused: answer.token, serverNowMs: serverNowMs(answer.headers) };
  }
  if (backoffMs === undefined || !mayPass(error, state)) return undefined;
  return { newToken: false, waitMs: retryAfterMs(answer?.headers.get("retry-after"), nowMs) ?? backoffMs };
}

/** Exponential with full jitter, up to 8 s. */
export function backoffMs(retriesDone: number, random: () => number): number {
  return random() * Math.min(maxBackoffMs, firstBackoffMs * 2 ** retriesDone);
}

function mayPass(error: AccountsError, { api, operation }: RetryState): boolean {
  if (operation.effect !== "read") return error.kind === "network"; // only those that reached no server come here
  switch (error.kind) {
    case "api":
      return api.codes.later.includes(error.code);
    case "http":
      return retriedStatuses.includes(error.status);
    default:
      return error.kind !== "aborted" && error.kind !== "config";
  }
}

function retryAfterMs(header: string | null | undefined, nowMs: number): number | undefined {
  const ms = /^\d+$/u.test(`${header}`) ? Number(header) * 1000 : Date.parse(`${header}`) - nowMs;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), maxRetryAfterMs);
}

function serverNowMs(headers: Pick<Headers, "get">): number | undefined {
  const date = `${headers.get("date")}`;
  return /^\w{3}, .*GMT$/u.test(date) ? Date.parse(date) || undefined : undefined; // Date.parse takes a lone 1 as a year
}
