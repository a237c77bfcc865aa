import { createAccountsClient } from "@vox-accounts/client";
import { credentialsFile, nodeTransport } from "@vox-accounts/client/node";
import type { Target } from "../worker/competitor.ts";

const { target, calls } = JSON.parse(process.env.BENCH_INPUT ?? "{}") as {
  target: Target;
  calls: number;
};
const auth = credentialsFile(target.credentialsFile);
const accounts = createAccountsClient({ auth, baseUrl: target.baseUrl, fetch: nodeTransport() });

const steps = 20;
const warmUpSteps = 5; // until what was loaded and compiled at the start has been released
const heap: number[] = [];
for (let step = 0; step < warmUpSteps + steps; step++) {
  let left = calls / steps;
  const lane = async () => {
    while (left-- > 0) await accounts.getAccountInfo({ return_live_balance: true });
  };
  await Promise.all(Array.from({ length: 16 }, lane));
  globalThis.gc?.();
  globalThis.gc?.();
  heap.push(process.memoryUsage().heapUsed);
}
process.send?.(heap.slice(warmUpSteps));
