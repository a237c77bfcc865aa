import type { CompetitorName } from "../worker/competitors.ts";
import { ratio } from "./ratios.ts";
import type { Rounds } from "./run-rounds.ts";
import { type Spread, spreadOf } from "./statistics.ts";

/** A Markdown table: CPU per call, its ratio to the bare socket, and time per call. */
export function costTable(rounds: Rounds): string {
  const rows = (Object.keys(rounds) as CompetitorName[]).map((name) => {
    const costs = rounds[name] ?? [];
    const cpu = spreadOf(costs.map((cost) => cost.cpuMicroseconds));
    const wall = spreadOf(costs.map((cost) => cost.wallMicroseconds));
    return `| ${name} | ${show(cpu, 0)} | ${show(ratio(rounds, name, "bare node:https"), 2)} | ${show(wall, 0)} |`;
  });
  return [
    "| | CPU µs per call | times bare node:https | time µs per call |",
    "|---|---|---|---|",
    ...rows,
  ].join("\n");
}

/** Median and quartiles, as `1.20 (1.18-1.23)`. */
export function show(spread: Spread | undefined, digits: number): string {
  if (!spread) return "-";
  const { median, lower, upper } = spread;
  return `${median.toFixed(digits)} (${lower.toFixed(digits)}-${upper.toFixed(digits)})`;
}
