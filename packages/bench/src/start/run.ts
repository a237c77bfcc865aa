import { spawnSync } from "node:child_process";
import { borrowNode20 } from "../cost/borrow-node-20.ts";
import { spreadOf } from "../cost/statistics.ts";
import { show } from "../cost/table.ts";
import type { Section } from "../section.ts";
import type { StartStep } from "../worker/start.ts";
import { measureStart, type StartTimes } from "./measure-start.ts";

/** The steps, and the step that each is compared with. */
const comparedWith = {
  "import of openapi-fetch": undefined,
  "import of jose": undefined,
  "import of our client": "import of the official client 4.11.0",
  "import of our client with /node": "import of the official client 4.11.0",
  "import of the official client 4.11.0": undefined,
  "first answer of built-in fetch": undefined,
  "first answer of our client on fetch": "first answer of the official client 4.11.0",
  "first answer of our client on its Node transport": "first answer of the official client 4.11.0",
  "first answer of the official client 4.11.0": undefined,
} satisfies Record<StartStep, StartStep | undefined>;

const maxImportMs = 15;

/** Measures how long a new process takes to import the client and to get its first answer, on Node 24 and 20. */
export async function runStart(rounds: number): Promise<Section> {
  const steps = Object.keys(comparedWith) as StartStep[]; // the object has exactly these keys
  const text: string[] = [];
  const data: Record<string, StartTimes> = {};
  for (const node of [process.execPath, borrowNode20()]) {
    if (!node) continue;
    const version = spawnSync(node, ["-p", "process.version"], { encoding: "utf8" }).stdout.trim();
    const times = await measureStart(node, steps, rounds);
    data[version] = times;
    text.push(`### Node ${version}`, table(times), verdict(times));
  }
  const how = `Each in a new process, ${rounds} alternating rounds, without the start of Node itself. The first answer includes the import, the signature if the client signs, and a connection over loopback TLS. Median (quartiles); ratios are paired by round.`;
  return { title: "Cold start", text: [how, ...text].join("\n\n"), data };
}

function table(times: StartTimes): string {
  const rows = Object.entries(comparedWith).map(([name, other]) => {
    const mine = times[name as StartStep]; // the keys are the steps
    const ratios = other && mine.map((ms, round) => ms / (times[other][round] ?? Number.NaN));
    return `| ${name} | ${show(spreadOf(mine), 1)} | ${show(ratios && spreadOf(ratios), 2)} |`;
  });
  return ["| | ms | times the official client |", "|---|---|---|", ...rows].join("\n");
}

function verdict(times: StartTimes): string {
  const { median } = spreadOf(times["import of our client"]);
  const reached = median <= maxImportMs ? "reached" : "missed";
  return `The target for importing our client, at most ${maxImportMs} ms, is ${reached}.`;
}
