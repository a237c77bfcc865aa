/** The command line of `npm run spec:diff`. */
import type { Output } from "../boot/output.ts";
import { atLeast, type Report } from "./change.ts";
import type { CallSite } from "./impact/impact.ts";
import { judge } from "./judge.ts";
import { type Options, readOptions, usage } from "./options.ts";
import { InputError } from "./read/api-document.ts";
import { type Folders, type Loaded, load } from "./read/load.ts";
import { markdownReport } from "./report/markdown.ts";
import { textReport } from "./report/text.ts";

/** Runs the command and returns its exit code. */
export async function runDiff(
  args: readonly string[],
  folders: Folders,
  output: Output,
): Promise<number> {
  try {
    return await run(readOptions(args), folders, output);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    output.err(error.message);
    return 2;
  }
}

async function run(options: Options, folders: Folders, { out }: Output): Promise<number> {
  if (options.help) {
    out(usage);
    return 0;
  }
  const base = await load(options.base, folders);
  const revision = await load(options.revision, folders);
  const report = await judge(base, revision);
  const impact = await impactIn(options.impact, { base, revision, folders });
  out(printed(options, report, impact));
  return options.failOn !== undefined && atLeast(report.verdict, options.failOn) ? 1 : 0;
}

interface Compared {
  readonly base: Loaded;
  readonly revision: Loaded;
  readonly folders: Folders;
}

async function impactIn(project: string | undefined, { base, revision, folders }: Compared) {
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
