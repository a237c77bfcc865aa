import { answeredBy, load } from "./load.ts";
import { startOurMock } from "./start-our-mock.ts";
import type { Target } from "./target.ts";

const CONNECTIONS = 64;
const CHILDREN = 530_350;
const ROUNDS = 5;
const BALANCE_USD = 1e9; // enough for all charges

/** Latencies of concurrent requests. */
export interface Latencies {
  readonly requests: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface ConcurrentLatencies {
  readonly prism: Latencies;
  readonly mock: Latencies;
}

/** Measures bare Prism, and our mock with state and very many children, with many connections. */
export async function measureLatencies(prism: Target, calls: number): Promise<ConcurrentLatencies> {
  const mock = await startOurMock([], { state: { children: CHILDREN, balance: BALANCE_USD } });
  try {
    // these methods cannot be repeated with the same example
    const chosen = (await answeredBy(mock)).filter(
      ({ method }) => !/^(Add|Clone|Change)/.test(method),
    );
    const times: readonly [number[], number[]] = [[], []];
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [index, target] of [prism, mock].entries()) {
        const shape = { connections: CONNECTIONS, chosen };
        const { milliseconds } = await load(target, calls, shape);
        if (round > 0) times[index]?.push(...milliseconds); // the first round is a warm-up
      }
    }
    return { prism: latenciesOf(times[0]), mock: latenciesOf(times[1]) };
  } finally {
    mock.stop();
  }
}

function latenciesOf(milliseconds: readonly number[]): Latencies {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * sorted.length)] ?? Number.NaN;
  return { requests: sorted.length, p50Ms: at(0.5), p99Ms: at(0.99) };
}

export function latencyText({ prism, mock }: ConcurrentLatencies): string {
  const row = (name: string, { p50Ms, p99Ms }: Latencies) =>
    `| ${name} | ${p50Ms.toFixed(1)} | ${p99Ms.toFixed(1)} |`;
  return [
    `Latency with ${CONNECTIONS} requests at a time, ${mock.requests} in total to each server: the examples that our mock answers from a state with ${CHILDREN} children.`,
    [
      "| | median ms | 99th percentile ms |",
      "|---|---|---|",
      row("bare Prism", prism),
      row("our mock with state", mock),
    ].join("\n"),
  ].join("\n\n");
}
