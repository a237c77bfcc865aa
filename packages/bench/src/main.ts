import { parseArgs } from "node:util";
import { writeReport } from "./report.ts";
import type { Section } from "./section.ts";
import type { CompetitorName } from "./worker/competitors.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "15" },
    calls: { type: "string", default: "1000" },
    only: { type: "string", multiple: true },
    "heap-calls": { type: "string", default: "100000" },
    children: { type: "string", default: "530350" },
  },
});

const sections: Readonly<Record<string, () => Promise<Section>>> = {
  cost: async () => {
    const names = values.only as CompetitorName[] | undefined;
    return (await import("./cost/run.ts")).runCost({
      rounds: Number(values.rounds),
      calls: Number(values.calls),
      names,
    });
  },
  start: async () => (await import("./start/run.ts")).runStart(Number(values.rounds)),
  load: async () =>
    (await import("./load/run.ts")).runLoad({
      heapCalls: Number(values["heap-calls"]),
      children: Number(values.children),
    }),
  callbacks: async () => (await import("./callbacks/run.ts")).runCallbacks(Number(values.rounds)),
  size: async () => (await import("./size/run.ts")).runSize(),
  types: async () => (await import("./types/run.ts")).runTypes(),
};

for (const name of positionals.length > 0 ? positionals : Object.keys(sections)) {
  const run = sections[name];
  if (!run) {
    console.error(`Unknown section "${name}"; known sections: ${Object.keys(sections).join(", ")}`);
    process.exit(2);
  }
  console.error(`measuring ${name}…`);
  const section = await run();
  console.log(`\n## ${section.title}\n\n${section.text}\n`);
  writeReport(name, section);
}
