import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../boot/root.ts";
import { turbo } from "../boot/turbo.ts";
import { countRun } from "./count-run.ts";
import { type Member, members } from "./members.ts";
import { forgetSummaries, readSummary } from "./run-summary.ts";
import { packageLines, sum, totalLine } from "./total-line.ts";
import type { VitestReport } from "./vitest-report.ts";

export interface CountOptions {
  readonly tasks: readonly string[];
  readonly testTask: string;
  readonly args: readonly string[];
}

/** Runs turbo, prints what each member counted and the total, and gives the exit code. */
export async function runAndCount({ tasks, testTask, args }: CountOptions): Promise<number> {
  const all = members(root);
  forgetSummaries(root);
  // a report of an earlier run must not speak for this one; turbo restores those it has cached
  for (const member of all)
    rmSync(join(root, member.directory, ".report"), { recursive: true, force: true });
  const flags = ["--continue=dependencies-successful", "--output-logs=errors-only", "--summarize"];
  const code = await turbo([...tasks, ...flags, ...args]);

  const readReport = (member: Member) =>
    reportOf(join(root, member.directory, ".report", reportFile(testTask)));
  const counts = countRun({ members: all, summary: readSummary(root), testTask, readReport });
  const total = sum(counts);
  // turbo may fail for a reason that no task shows
  const failed = code !== 0 && total.failed === 0 ? 1 : total.failed;
  console.log(["", ...packageLines(counts), totalLine({ ...total, failed })].join("\n"));
  return failed > 0 ? code || 1 : 0;
}

function reportFile(testTask: string): string {
  return testTask === "test" ? "vitest.json" : "vitest-deep.json";
}

function reportOf(file: string): VitestReport | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as VitestReport) : undefined;
}
