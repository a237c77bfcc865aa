import type { AccountsError } from "@vox-accounts/client";
import { type Mock, startMock } from "@vox-accounts/mock";
import { inParallel } from "@vox-accounts/test-kit/promises";
import { randomFrom } from "@vox-accounts/test-kit/random";
import { clientOf } from "./client-of.ts";
import { randomFaults, TIMEOUT_MS } from "./random-faults.ts";
import type { Transport } from "./transports.ts";

/** The results of many charges with random faults. */
export interface Charges {
  /** Indexes of calls that were executed more than once. */
  readonly twice: readonly number[];
  /** Calls whose outcome contradicts the mock's journal. */
  readonly mislabeled: readonly string[];
  readonly succeeded: number;
  readonly unknown: number;
  /** Unknown calls that were executed. */
  readonly unknownExecuted: number;
  readonly notExecuted: number;
  /** The number of charges that the account paid for. */
  readonly paid: number;
  readonly executed: number;
}

const price = 2.5;
const balance = 1_000_000;

/** Charges `count` numbers, one call each, with a fifth of the requests failing. */
export async function chargeMany(
  count: number,
  transport: Transport,
  seed: number,
): Promise<Charges> {
  await using mock = await startMock({ state: { balance }, journalSize: 3 * count });
  const middleware = [randomFaults(randomFrom(seed), 0.2)];
  const client = clientOf(mock, { middleware, fetch: transport.fetch, timeout: TIMEOUT_MS });
  const endings: (AccountsError | undefined)[] = [];
  await inParallel(count, 16, async (index) => {
    endings[index] = (await client.safe.chargeAccount({ phone_id: index + 1 })).error;
  });
  const { result } = await clientOf(mock).getAccountInfo();
  const times = executionsByIndex(mock);
  const timesOf = (index: number) => times.get(index) ?? 0;
  const indexes = [...endings.keys()];
  const ended = (outcome: string | undefined) =>
    indexes.filter((index) => endings[index]?.outcome === outcome);
  const mislabeled = indexes.filter((index) => {
    const outcome = endings[index]?.outcome;
    if (outcome === "unknown") return false;
    return timesOf(index) !== (outcome === "not-executed" ? 0 : 1);
  });
  return {
    twice: indexes.filter((index) => timesOf(index) > 1),
    mislabeled: mislabeled.map(
      (index) => `${index}: ${endings[index]?.message}, executed ${timesOf(index)} times`,
    ),
    succeeded: ended(undefined).length,
    unknown: ended("unknown").length,
    unknownExecuted: ended("unknown").filter((index) => timesOf(index) > 0).length,
    notExecuted: ended("not-executed").length,
    paid: (balance - (result.balance ?? 0)) / price,
    executed: indexes.reduce((sum, index) => sum + timesOf(index), 0),
  };
}

/** How often the mock executed each charge; a charge's index is its phone id minus one. */
function executionsByIndex(mock: Mock): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const { executed, parameters } of mock.requests({ method: "ChargeAccount" })) {
    const index = Number(parameters.phone_id) - 1;
    if (executed) times.set(index, (times.get(index) ?? 0) + 1);
  }
  return times;
}
