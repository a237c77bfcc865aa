import { type Spread, spreadOf } from "../cost/statistics.ts";
import { show } from "../cost/table.ts";
import type { Section } from "../section.ts";
import { latencyText, measureLatencies } from "./latencies.ts";
import { type Load, load } from "./load.ts";
import { startBarePrism } from "./start-bare-prism.ts";
import { startOurMock } from "./start-our-mock.ts";

const TARGET = 0.7;
const WARM_UP_ROUNDS = 2; // lets the JIT compiler optimize the code

/** Measures the requests per second of our mock and of bare Prism, in alternating rounds. */
export async function runMock({
  rounds,
  calls,
}: {
  rounds: number;
  calls: number;
}): Promise<Section> {
  const targets = [await startBarePrism(), await startOurMock()] as const;
  try {
    const loads: [Load[], Load[]] = [[], []];
    for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
      for (const index of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
        const one = await load(targets[index], calls);
        if (round >= 0) loads[index].push(one);
      }
    }
    const latencies = await measureLatencies(targets[0], calls);
    const [prism, mock] = loads.map((all) => all.map(withoutTimes));
    return {
      title: "Our mock compared with bare Prism",
      text: `${textOf(loads, { rounds, calls })}\n\n${latencyText(latencies)}`,
      data: { rounds, calls, prism, mock, latencies },
    };
  } finally {
    for (const { stop } of targets) stop();
  }
}

function withoutTimes({ perSecond, cpuMicroseconds }: Load): Omit<Load, "milliseconds"> {
  return { perSecond, cpuMicroseconds };
}

function textOf(
  [prism, mock]: readonly [Load[], Load[]],
  { rounds, calls }: { rounds: number; calls: number },
): string {
  const ratio = spreadOf(
    mock.map(({ perSecond }, round) => perSecond / (prism[round]?.perSecond ?? Number.NaN)),
  );
  const row = (name: string, loads: readonly Load[]) =>
    `| ${name} | ${show(spreadOf(loads.map(({ perSecond }) => perSecond)), 0)} | ${show(cpuSpread(loads), 0)} |`;
  return [
    `Every request example of the contract over loopback HTTP with keep-alive, 8 at a time, ${rounds} alternating rounds of ${calls} requests, each server in a separate process; Prism is the stock binary with \`--errors\` and no log. Median (quartiles); the ratio is paired by round.`,
    [
      "| | requests per second | CPU µs per request |",
      "|---|---|---|",
      row("bare Prism", prism),
      row("our mock", mock),
    ].join("\n"),
    `Our mock reaches ${show(ratio, 2)} of bare Prism's requests per second; the target of ${TARGET} is ${ratio.median >= TARGET ? "reached" : "missed"}.`,
  ].join("\n\n");
}

function cpuSpread(loads: readonly Load[]): Spread | undefined {
  const known = loads.flatMap(({ cpuMicroseconds }) => cpuMicroseconds ?? []);
  return known.length === loads.length ? spreadOf(known) : undefined;
}
