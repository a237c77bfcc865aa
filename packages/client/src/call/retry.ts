import type { Operation } from "@vox-accounts/types";
import type { AccountsError } from "../errors/accounts-error.ts";
import { isFinal, refusedRequestOf } from "../errors/make-error.ts";
import type { Api } from "./api.ts";

const retriedStatuses: readonly number[] = [429, 502, 503, 504];
const firstBackoffMs = 500;
const maxBackoffMs = 8000;
const maxRetryAfterMs = 30_000;

/** What to do after a failure: wait, then try again; or sign anew, if the token was refused. */
export type RetryPlan =
  | {
      readonly newToken: true;
      readonly waitMs: 0;
      readonly refused: string;
      readonly serverNowMs: number | undefined;
    }
  | { readonly newToken: false; readonly waitMs: number };

/** What the plan depends on beside the error. */
export interface RetryState {
  readonly api: Api;
  readonly operation: Operation;
  /** Whether the call was signed anew already. */
  readonly alreadyRefreshed: boolean;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
  /** The wait, unless the server asks for another; `undefined` when there have been enough retries. */
  readonly backoffMs: number | undefined;
}

/** Decides by cause and effect, never by HTTP verb; `undefined` to give up. The vendor has no idempotency key and rejects resends. */
export function planRetry(error: AccountsError, state: RetryState): RetryPlan | undefined {
  const { api, operation, nowMs, backoffMs } = state;
  if (operation.effect !== "read" && error.outcome !== "not-executed") return undefined;
  const answer = refusedRequestOf(error);
  if (answer && isTokenRefusal(error, api)) {
    if (state.alreadyRefreshed) return undefined;
    return {
      newToken: true,
      waitMs: 0,
      refused: answer.token,
      serverNowMs: httpDateMs(answer.headers.get("date")),
    };
  }
  if (backoffMs === undefined || isFinal(error) || !isTransient(error, state)) return undefined;
  const askedMs = retryAfterMs(answer?.headers.get("retry-after"), nowMs) ?? 0;
  return { newToken: false, waitMs: Math.max(askedMs, backoffMs) };
}

/** Whether the server refused the token, so that another may do. */
export function isTokenRefusal(error: AccountsError, { codes }: Api): boolean {
  return error.kind === "api" && codes.newToken.includes(error.code);
}

/** Exponential with full jitter, up to 8 s. */
export function randomBackoffMs(retriesDone: number, random: () => number): number {
  return random() * Math.min(maxBackoffMs, firstBackoffMs * 2 ** retriesDone);
}

function isTransient(error: AccountsError, { api, operation }: RetryState): boolean {
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

/** How long the server asks to wait: RFC 9110 knows seconds and a date. A date that has passed asks for nothing. */
function retryAfterMs(header: string | null | undefined, nowMs: number): number | undefined {
  const seconds = /^\d{1,9}$/u.test(`${header}`) ? Number(header) : undefined;
  const ms = seconds === undefined ? (httpDateMs(header) ?? nowMs) - nowMs : seconds * 1000;
  return ms > 0 ? Math.min(ms, maxRetryAfterMs) : undefined;
}

// RFC 9110's date, whose three forms all begin with a weekday; Date.parse alone would take "5, 5" and "1.5" for dates
const httpDate = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? [A-Za-z0-9 :-]+$/u;

/** Milliseconds since the epoch of an HTTP date, as in `Sun, 06 Nov 1994 08:49:37 GMT`. */
function httpDateMs(header: string | null | undefined): number | undefined {
  const text = `${header}`;
  if (!httpDate.test(text)) return undefined;
  const utc = text.endsWith("GMT") ? text : `${text} GMT`; // the asctime form names no zone
  const ms = Date.parse(utc);
  return Number.isNaN(ms) ? undefined : ms;
}
