// Warns once whenever the balance falls below the account's own limit, until Ctrl-C.
import { setTimeout as sleep } from "node:timers/promises";
import { describeError, isApiError } from "@vox-accounts/client/errors";
import { accounts } from "../accounts.ts";

const everyMs = Number(process.env.WATCH_EVERY_MS ?? 60_000);
const stop = new AbortController();
process.once("SIGINT", () => stop.abort());

let wasLow = false;
while (!stop.signal.aborted) {
  const { data, error } = await accounts.safe.getAccountInfo({}, { signal: stop.signal });
  if (data) {
    const { balance = 0, currency, min_balance_to_notify: limit = 0 } = data.result;
    const isLow = balance < limit;
    if (isLow && !wasLow) console.log(`Top up: ${balance} ${currency} left, under ${limit}.`);
    wasLow = isLow;
  } else if (
    error.kind === "config" ||
    (isApiError(error) && describeError(error).retry === "never")
  )
    throw error; // such as a key that was taken away
  else if (error.kind !== "aborted") console.error(error.message); // may pass: go on watching
  await sleep(everyMs, undefined, { signal: stop.signal }).catch(() => {});
}
