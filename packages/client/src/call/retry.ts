import type { Operation } from "@vox-accounts/types";
import type { AccountsError } from "../errors/accounts-error.ts";
import { isFinal, refusedRequestOf } from "../errors/make-error.ts";
import type { Api } from "./api.ts";

const retriedStatuses: readonly number[] = [429, 502, 503, 504];
const firstBackoffMs = 500;
const maxBackoffMs = 8000;
const maxRetryAfterMs = 30_000;

/** How to retry after a failure: after a wait, or at once with a new token if the server refused the old one. */
export type RetryPlan =
  | {
      readonly newToken: true;
      readonly waitMs: 0;
      readonly refused: string;
      readonly serverNowMs: number | undefined;
    }
  | { readonly newToken: false; readonly waitMs: number };

/** What the plan depends on, besides the error. */
export interface RetryState {
  readonly api: Api;
  readonly operation: Operation;
  /** Whether this call has already used a second token. */
  readonly alreadyRefreshed: boolean;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
  /** How long to wait unless the server asks for longer; `undefined` when no retries are left. */
  readonly backoffMs: number | undefined;
}

/**
 * Decides by cause and effect, never by HTTP verb: the vendor has no idempotency keys and rejects repeated requests. Returns
 * `undefined` to give up.
 */
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

/** Whether the server refused the token, so that a new one may work. */
export function isTokenRefusal(error: AccountsError, { codes }: Api): boolean {
  return error.kind === "api" && codes.newToken.includes(error.code);
}

/** Exponential with full jitter, up to 8 s. */
export function randomBackoffMs(retriesDone: number, random: () => number): number {
  return random() * Math.min(maxBackoffMs, firstBackoffMs * 2 ** retriesDone);
}

function isTransient(error: AccountsError, { api, operation }: RetryState): boolean {
  if (operation.effect !== "read") return error.kind === "network"; // only requests that provably reached no server get here
  switch (error.kind) {
    case "api":
      return api.codes.later.includes(error.code);
    case "http":
      return retriedStatuses.includes(error.status);
    default:
      return error.kind !== "aborted" && error.kind !== "config";
  }
}

/** How long the server asks to wait. RFC 9110 allows seconds or a date; a past date means no wait. */
function retryAfterMs(header: string | null | undefined, nowMs: number): number | undefined {
  const isSeconds = /^\d+$/u.test(`${header}`); // of any length
  const ms = isSeconds ? Number(header) * 1000 : (httpDateMs(header) ?? nowMs) - nowMs;
  return ms > 0 ? Math.min(ms, maxRetryAfterMs) : undefined;
}

/** Parses an HTTP date in any of RFC 9110's three formats to milliseconds since the epoch; `Date.parse` alone accepts far more. */
function httpDateMs(header: string | null | undefined): number | undefined {
  const text = `${header}`;
  const date = new Date(text.endsWith("GMT") ? text : `${text} GMT`); // the asctime format has no time zone
  const utc = date.toUTCString(); // Sun, 06 Nov 1994 08:49:37 GMT
  const [weekday, day = "", month, year = "", time] = utc.split(/,? /u);
  const longDay = { weekday: "long", timeZone: "UTC" } as const;
  const forms = [
    utc,
    `${weekday} ${month} ${day.replace(/^0/u, " ")} ${time} ${year}`,
    `${date.toLocaleString("en", longDay)}, ${day}-${month}-${year.slice(2)} ${time} GMT`,
  ];
  return forms.includes(text) ? date.getTime() : undefined;
}
