import type { Fault } from "@vox-accounts/mock";
import type { Outcome } from "./outcome.ts";

/** How a call must end: with success, or with this failure. */
export type Ending =
  | "success"
  | {
      readonly kind: string;
      readonly outcome: Outcome;
      readonly code?: number;
      readonly status?: number;
    };

/** A permanent fault, and its result with four retries. */
export interface Expected {
  readonly fault: Fault;
  readonly ends: Ending;
  /** The number of requests of a read, and of a write or money call. */
  readonly attempts: { readonly read: number; readonly other: number };
  /** Whether the mock executes the call. */
  readonly executed: boolean;
}

const once = { read: 1, other: 1 };
const readsAgain = { read: 5, other: 1 };
const reSigned = { read: 2, other: 2 };

const success = (fault: Fault): Expected => ({
  fault,
  ends: "success",
  attempts: once,
  executed: true,
});
const api = (code: number, outcome: Outcome, attempts = once): Expected => ({
  fault: { error: code },
  ends: { kind: "api", code, outcome },
  attempts,
  executed: false,
});
const http = (status: number, outcome: Outcome, attempts = once): Expected => ({
  fault: { status },
  ends: { kind: "http", status, outcome },
  attempts,
  executed: false,
});
const lost = (fault: Fault, kind: string, executed = true): Expected => ({
  fault,
  ends: { kind, outcome: "unknown" },
  attempts: readsAgain,
  executed,
});

/** Every fault of the mock. The outcome is `unknown` only if the client sees the same whether or not the call was executed. */
export const expectedByFault: readonly Expected[] = [
  { ...api(100, "not-executed"), fault: { example: "authFailed" } },
  api(127, "not-executed"),
  api(340, "not-executed", readsAgain),
  api(484, "unknown"), // answers a repeat; the first request may have been executed
  api(5, "unknown", readsAgain), // an internal error, perhaps after the call was executed
  api(9, "unknown"),
  api(456, "not-executed", reSigned),
  success({ latency: 1 }),
  lost({ latency: 1500 }, "timeout"),
  lost({ reset: "before-request" }, "network", false),
  lost({ reset: "before-answer" }, "network"),
  lost({ reset: "during-body" }, "network"),
  success({ reset: "after-body" }),
  lost({ truncate: true }, "decode"),
  lost({ truncate: 1 }, "decode"),
  lost({ empty: true }, "decode"),
  ...[400, 401, 403, 404, 405, 411, 413, 414, 415, 431].map((status) =>
    http(status, "not-executed"),
  ),
  http(429, "not-executed", readsAgain),
  ...[408, 500, 501].map((status) => http(status, "unknown")),
  ...[502, 503, 504].map((status) => http(status, "unknown", readsAgain)),
  {
    ...http(504, "unknown", readsAgain),
    fault: { status: 504, executed: true, retryAfter: 1 },
    executed: true,
  },
  {
    fault: { redirect: 302, location: "/x" },
    ends: { kind: "http", status: 302, outcome: "unknown" },
    attempts: once,
    executed: false,
  },
  {
    fault: { redirect: 307, location: "/x" },
    ends: { kind: "http", status: 307, outcome: "not-executed" },
    attempts: once,
    executed: false,
  },
  success({ contentType: "text/html" }),
  { ...success({ clock: 7200 }), attempts: reSigned },
  { ...success({ clock: -7200 }), attempts: reSigned },
  success({ unknownFields: true }),
  success({ nulls: true }),
  success({ missingFields: true }),
  success({ dynamic: 7 }),
];

/** A short timeout if the call is expected to time out, and a generous one otherwise. */
export function timeoutFor({ ends }: Expected): { readonly timeout: number } {
  return { timeout: ends !== "success" && ends.kind === "timeout" ? 100 : 10_000 };
}
