import { join } from "node:path";
import { atLeast, type Report } from "./change.ts";
import type { CallSite } from "./impact/impact.ts";
import { judge } from "./judge.ts";
import { type Options, readOptions, usage } from "./options.ts";
import { InputError } from "./read/api-document.ts";
import { type Loaded, load } from "./read/load.ts";
import { markdownReport } from "./report/markdown.ts";
import { textReport } from "./report/text.ts";

const folders = {
  root: join(import.meta.dirname, "../.."),
  // npm runs scripts in the repository's root; INIT_CWD is the user's folder
  here: process.env.INIT_CWD ?? process.cwd(),
};

try {
  process.exitCode = await run(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function run(options: Options): Promise<number> {
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const base = await load(options.base, folders);
  const revision = await load(options.revision, folders);
  const report = await judge(base, revision);
  const impact = await impactIn(options.impact, base, revision);
  process.stdout.write(`${printed(options, report, impact)}\n`);
  return options.failOn !== undefined && atLeast(report.verdict, options.failOn) ? 1 : 0;
}

async function impactIn(project: string | undefined, base: Loaded, revision: Loaded) {
  if (project === undefined) return undefined;
  // loaded late: the compiler takes longer to start than everything else
  const { impactOf } = await import("./impact/impact.ts");
  return impactOf(project, base, revision, folders);
}

function printed({ format }: Options, report: Report, impact?: readonly CallSite[]): string {
  if (format === "markdown") return markdownReport(report, impact);
  if (format === "text") return textReport(report, impact);
  return JSON.stringify(impact ? { ...report, impact } : report);
}
