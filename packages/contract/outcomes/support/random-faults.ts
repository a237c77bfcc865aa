import type { AccountsClientOptions } from "@vox-accounts/client";
import type { Fault } from "@vox-accounts/mock";

type Middleware = NonNullable<AccountsClientOptions["middleware"]>[number];

/** The timeout of calls with random faults. */
export const TIMEOUT_MS = 1000;

const temporaryFaults: readonly Fault[] = [
  { reset: "before-request" },
  { reset: "before-answer" },
  { reset: "during-body" },
  { status: 502 },
  { status: 503 },
  { status: 504, executed: true },
  { status: 429, retryAfter: 1 },
  { truncate: true },
  { empty: true },
  { error: 340 },
];
const tooLate: Fault = { latency: 3 * TIMEOUT_MS };

/** Makes this share of all requests, including retries, fail at random; one in forty faults is a late answer. */
export function randomFaults(random: () => number, share: number): Middleware {
  return (request, next) => {
    if (random() >= share) return next(request);
    const index = Math.floor(random() * temporaryFaults.length);
    const fault = random() < 1 / 40 ? tooLate : temporaryFaults[index];
    return next({
      ...request,
      headers: { ...request.headers, "x-vox-mock-fault": JSON.stringify(fault) },
    });
  };
}
