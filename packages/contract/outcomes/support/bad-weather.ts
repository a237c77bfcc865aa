import type { AccountsClientOptions } from "@vox-accounts/client";
import type { Fault } from "@vox-accounts/mock";

type Middleware = NonNullable<AccountsClientOptions["middleware"]>[number];

/** The timeout of a call in bad weather, in milliseconds. */
export const patience = 1000;

const transient: readonly Fault[] = [
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
const rare: Fault = { latency: 3 * patience };

/** Asks the mock for a passing fault with this share of the requests, retries included; one in forty of them comes too late. */
export function badWeather(random: () => number, share: number): Middleware {
  return (request, next) => {
    if (random() >= share) return next(request);
    const fault = random() < 1 / 40 ? rare : transient[Math.floor(random() * transient.length)];
    return next({
      ...request,
      headers: { ...request.headers, "x-vox-mock-fault": JSON.stringify(fault) },
    });
  };
}
