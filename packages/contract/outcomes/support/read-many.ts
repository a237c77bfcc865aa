import { startMock } from "@vox-accounts/mock";
import { inParallel } from "@vox-accounts/test-kit/promises";
import { randomFrom } from "@vox-accounts/test-kit/random";
import { badWeather, patience } from "./bad-weather.ts";
import { clientOf } from "./client-of.ts";
import type { Transport } from "./transports.ts";

/** Reads `count` times with a fifth of the requests failing; the share of calls that succeeded. */
export async function readMany(
  count: number,
  retries: number | undefined,
  transport: Transport,
  seed: number,
): Promise<number> {
  await using mock = await startMock();
  const middleware = [badWeather(randomFrom(seed), 0.2)];
  const client = clientOf(mock, { middleware, fetch: transport.fetch, timeout: patience, retries });
  let succeeded = 0;
  await inParallel(count, 16, async () => {
    const { error } = await client.safe.getAccountInfo();
    if (!error) succeeded++;
  });
  return succeeded / count;
}
