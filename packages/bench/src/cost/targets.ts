import type { CompetitorName } from "../worker/competitors.ts";
import type { CostOnNode } from "./measure-cost.ts";
import { ratio } from "./ratios.ts";
import { show } from "./table.ts";

interface RatioTarget {
  readonly of: CompetitorName;
  readonly to: CompetitorName;
  readonly atMost: Readonly<Record<"20" | "24", number>>;
}

const ratioTargets: readonly RatioTarget[] = [
  { of: "our client on its Node transport", to: "bare node:https", atMost: { 20: 1.3, 24: 1.3 } },
  { of: "our client on its Node transport", to: "built-in fetch", atMost: { 20: 0.6, 24: 0.75 } },
  {
    of: "our client on its Node transport",
    to: "official client 4.11.0",
    atMost: { 20: 0.12, 24: 0.12 },
  },
  {
    of: "our client on its Node transport",
    to: "openapi-fetch on our Node transport",
    atMost: { 20: 1.15, 24: 1.15 },
  },
  { of: "our client on fetch", to: "openapi-fetch", atMost: { 20: 1.1, 24: 1.1 } },
  { of: "our client on fetch", to: "built-in fetch", atMost: { 20: 1.2, 24: 1.2 } },
];

/** A Markdown table of the target ratios. It marks missed targets, which do not fail the run. */
export function targetTable(
  major: "20" | "24",
  { oneAtATime, sixteenAtATime }: CostOnNode,
): string {
  const rows = ratioTargets.map(({ of, to, atMost }) => {
    const goal = atMost[major];
    const reached = [oneAtATime, sixteenAtATime].map((rounds) => {
      const spread = ratio(rounds, of, to);
      return `${show(spread, 3)}${spread && spread.median > goal ? ", missed" : ""}`;
    });
    return `| ${of} / ${to} | ${goal} | ${reached.join(" | ")} |`;
  });
  return [
    "| ratio of CPU per call | target | one call at a time | sixteen at a time |",
    "|---|---|---|---|",
    ...rows,
  ].join("\n");
}
