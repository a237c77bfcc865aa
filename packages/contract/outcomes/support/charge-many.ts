import type { AccountsError } from "@vox-accounts/client";
import { startMock } from "@vox-accounts/mock";
import { inParallel } from "@vox-accounts/test-kit/promises";
import { randomFrom } from "@vox-accounts/test-kit/random";
import { badWeather, patience } from "./bad-weather.ts";
import { clientOf } from "./client-of.ts";
import type { Transport } from "./transports.ts";

/** What became of many charges in bad weather. */
export interface Charges {
  /** Numbers that were charged more than once. */
  readonly twice: readonly number[];
  /** Numbers whose call said something else than the journal. */
  readonly mislabelled: readonly string[];
  readonly succeeded: number;
  readonly unknown: number;
  /** Of the unknown ones, those that were carried out. */
  readonly unknownExecuted: number;
  readonly notExecuted: number;
  /** What left the account, in numbers charged. */
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
  const middleware = [badWeather(randomFrom(seed), 0.2)];
  const client = clientOf(mock, { middleware, fetch: transport.fetch, timeout: patience });
  const endings: (AccountsError | undefined)[] = [];
  await inParallel(count, 16, async (index) => {
    endings[index] = (await client.safe.chargeAccount({ phone_id: index + 1 })).error;
  });
  const { result } = await clientOf(mock).getAccountInfo();
  const times = new Map<number, number>();
  for (const { executed, parameters } of mock.requests({ method: "ChargeAccount" })) {
    const index = Number(parameters.phone_id) - 1;
    if (executed) times.set(index, (times.get(index) ?? 0) + 1);
  }
  const timesOf = (index: number) => times.get(index) ?? 0;
  const indexes = [...endings.keys()];
  const ended = (outcome: string | undefined) =>
    indexes.filter((index) => endings[index]?.outcome === outcome);
  const wrong = indexes.filter((index) => {
    const outcome = endings[index]?.outcome;
    return outcome === "not-executed"
      ? timesOf(index) > 0
      : outcome !== "unknown" && timesOf(index) !== 1;
  });
  return {
    twice: indexes.filter((index) => timesOf(index) > 1),
    mislabelled: wrong.map(
      (index) => `${index}: ${endings[index]?.message}, carried out ${timesOf(index)} times`,
    ),
    succeeded: ended(undefined).length,
    unknown: ended("unknown").length,
    unknownExecuted: ended("unknown").filter((index) => timesOf(index) > 0).length,
    notExecuted: ended("not-executed").length,
    paid: (balance - (result.balance ?? 0)) / price,
    executed: indexes.reduce((sum, index) => sum + timesOf(index), 0),
  };
}
