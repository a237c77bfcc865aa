import { spawnSync } from "node:child_process";
import type { Section } from "../section.ts";
import type { CompetitorName } from "../worker/competitors.ts";
import { borrowNode20 } from "./borrow-node-20.ts";
import { measureCost, processes } from "./measure-cost.ts";
import { costTable } from "./table.ts";
import { targetTable } from "./targets.ts";

/** Cost per call on Node 24 and 20. */
export async function runCost(options: {
  rounds: number;
  calls: number;
  names?: CompetitorName[] | undefined;
}): Promise<Section> {
  const node20 = borrowNode20();
  const text: string[] = [];
  const data: Record<string, unknown> = { rounds: options.rounds, callsPerRound: options.calls };
  for (const [major, node] of [
    ["24", process.execPath],
    ["20", node20],
  ] as const) {
    if (!node) {
      text.push(
        `Node ${major}: no package for this platform; set BENCH_NODE_20 to the path of one.`,
      );
      continue;
    }
    const version = spawnSync(node, ["-p", "process.version"], { encoding: "utf8" }).stdout.trim();
    const cost = await measureCost(node, options);
    data[version] = cost;
    text.push(
      `### Node ${version}`,
      targetTable(major, cost),
      "One call at a time:",
      costTable(cost.oneAtATime),
      "Sixteen at a time:",
      costTable(cost.sixteenAtATime),
    );
  }
  const how = `GetAccountInfo over loopback TLS with keep-alive, ${options.rounds} alternating rounds of ${options.calls} calls, each competitor in ${processes} processes one after the other. Median (quartiles); ratios are paired by round.`;
  return { title: "Cost per call", text: [how, ...text].join("\n\n"), data };
}
