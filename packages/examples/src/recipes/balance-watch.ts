// Watches the balance until Ctrl-C, and warns each time it falls below the account's limit.
import { setTimeout as sleep } from "node:timers/promises";
import type { AccountsError } from "@vox-accounts/client";
import { describeError, isApiError } from "@vox-accounts/client/errors";
import { accounts } from "../accounts.ts";

const everyMs = Number(process.env.WATCH_EVERY_MS) || 60_000;
const stop = new AbortController();
process.once("SIGINT", () => stop.abort());

let wasLow = false;
while (!stop.signal.aborted) {
  const { data, error } = await accounts.safe.getAccountInfo({}, { signal: stop.signal });
  if (data) {
    const { balance = 0, currency, min_balance_to_notify: limit = 0 } = data.result;
    const isLow = balance < limit;
    if (isLow && !wasLow) console.log(`Top up: ${balance} ${currency} left, below ${limit}.`);
    wasLow = isLow;
  } else if (isPermanent(error)) throw error;
  else if (error.kind !== "aborted") console.error(error.message); // temporary: keep watching
  await sleep(everyMs, undefined, { signal: stop.signal }).catch(() => {});
}

/** Whether the next check would fail in the same way, for example with a revoked key. */
function isPermanent(error: AccountsError): boolean {
  if (isApiError(error)) return describeError(error).retry === "never";
  return error.kind === "config";
}
