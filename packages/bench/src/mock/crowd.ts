import { answeredBy, load } from "./load.ts";
import { startOurMock } from "./start-our-mock.ts";
import type { Target } from "./target.ts";

const CONNECTIONS = 64;
const CHILDREN = 530_350;
const ROUNDS = 5;
const BALANCE_USD = 1e9; // for every charge there will be

/** How long requests took where many wait at a time. */
export interface CrowdTimes {
  readonly requests: number;
  readonly p50: number;
  readonly p99: number;
}

export interface Crowd {
  readonly prism: CrowdTimes;
  readonly mock: CrowdTimes;
}

/** Our mock with state and very many children beside bare Prism, under many connections. */
export async function measureCrowd(prism: Target, calls: number): Promise<Crowd> {
  const mock = await startOurMock([], { state: { children: CHILDREN, balance: BALANCE_USD } });
  try {
    // children are added once, and their ids are not those of the examples
    const chosen = (await answeredBy(mock)).filter(
      ({ method }) => !/^(Add|Clone|Change)/.test(method),
    );
    const times: readonly [number[], number[]] = [[], []];
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [index, target] of [prism, mock].entries()) {
        const shape = { connections: CONNECTIONS, chosen };
        const { milliseconds } = await load(target, calls, shape);
        if (round > 0) times[index]?.push(...milliseconds); // the first warms up
      }
    }
    return { prism: timesOf(times[0]), mock: timesOf(times[1]) };
  } finally {
    mock.stop();
  }
}

function timesOf(milliseconds: readonly number[]): CrowdTimes {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * sorted.length)] ?? Number.NaN;
  return { requests: sorted.length, p50: at(0.5), p99: at(0.99) };
}

export function textOfCrowd({ prism, mock }: Crowd): string {
  const row = (name: string, { p50, p99 }: CrowdTimes) =>
    `| ${name} | ${p50.toFixed(1)} | ${p99.toFixed(1)} |`;
  return [
    `Under a crowd: ${CONNECTIONS} requests at a time, ${mock.requests} in all to each, of the examples that our mock answers from a state of ${CHILDREN} children.`,
    [
      "| | median ms | 99th percentile ms |",
      "|---|---|---|",
      row("bare Prism", prism),
      row("our mock with state", mock),
    ].join("\n"),
  ].join("\n\n");
}
