import { spreadOf } from "../cost/statistics.ts";
import { show } from "../cost/table.ts";
import type { Section } from "../section.ts";
import { type CallbackTimes, measureCallbacks } from "./measure-callbacks.ts";

const counts = [1, 50];

/** Measures the cost of parsing and verifying the body of a POST with callbacks. */
export async function runCallbacks(rounds: number): Promise<Section> {
  const data = counts.map((count) => ({ count, ...measureCallbacks(count, rounds) }));
  const how = `\`parseCallbacks\` and \`verifyCallback\` for the whole body of a POST, compared with \`JSON.parse\` and the MD5 of node:crypto without any checks, ${rounds} alternating rounds in one process on Node ${process.version}. Median (quartiles); ratios are paired by round.`;
  const table = [
    "| callbacks in the POST | ours, CPU µs | JSON.parse and node:crypto, CPU µs | times |",
    "|---|---|---|---|",
    ...data.map(({ count, ...times }) => row(count, times)),
  ];
  return { title: "Callbacks", text: [how, table.join("\n")].join("\n\n"), data };
}

function row(count: number, { ours, plain }: CallbackTimes): string {
  const ratios = ours.map((mine, round) => mine / (plain[round] ?? Number.NaN));
  return `| ${count} | ${show(spreadOf(ours), 1)} | ${show(spreadOf(plain), 1)} | ${show(spreadOf(ratios), 2)} |`;
}
