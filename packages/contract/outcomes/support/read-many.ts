import { startMock } from "@vox-accounts/mock";
import { inParallel } from "@vox-accounts/test-kit/promises";
import { randomFrom } from "@vox-accounts/test-kit/random";
import { clientOf } from "./client-of.ts";
import { randomFaults, TIMEOUT_MS } from "./random-faults.ts";
import type { Transport } from "./transports.ts";

/** Makes `count` reads with a fifth of the requests failing, and returns the share that succeeded. */
export async function readMany(
  count: number,
  retries: number | undefined,
  transport: Transport,
  seed: number,
): Promise<number> {
  await using mock = await startMock();
  const middleware = [randomFaults(randomFrom(seed), 0.2)];
  const client = clientOf(mock, {
    middleware,
    fetch: transport.fetch,
    timeout: TIMEOUT_MS,
    retries,
  });
  let succeeded = 0;
  await inParallel(count, 16, async () => {
    const { error } = await client.safe.getAccountInfo();
    if (!error) succeeded++;
  });
  return succeeded / count;
}
