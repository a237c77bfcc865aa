import { parseArgs } from "node:util";
import { writeReport } from "../report.ts";
import { runMock } from "./run.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "21" },
    calls: { type: "string", default: "1000" },
  },
});
const section = await runMock({ rounds: Number(values.rounds), calls: Number(values.calls) });
console.log(`## ${section.title}\n\n${section.text}`);
writeReport("mock", section);
