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
  const isSeconds = /^\d+$/u.test(`${header}`); // of any length
  const ms = isSeconds ? Number(header) * 1000 : (httpDateMs(header) ?? nowMs) - nowMs;
  return ms > 0 ? Math.min(ms, maxRetryAfterMs) : undefined;
}

/** Milliseconds since the epoch of an HTTP date in one of RFC 9110's three forms; `Date.parse` alone takes much that is none. */
function httpDateMs(header: string | null | undefined): number | undefined {
  const text = `${header}`;
  const date = new Date(text.endsWith("GMT") ? text : `${text} GMT`); // the asctime form names no zone
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
