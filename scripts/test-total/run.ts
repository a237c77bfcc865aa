import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { getPackages } from "@manypkg/get-packages";
import {
  countRun,
  type Member,
  type MemberCount,
  type RunSummary,
  type VitestReport,
} from "./count.ts";
import { keepTotal, sum, totalLine } from "./total.mjs";

const root = join(import.meta.dirname, "../..");

/** Runs turbo, prints the counts of each member and the total, and returns the exit code. */
export async function runAndCount(
  testTask: string,
  turbo: (flags: readonly string[]) => Promise<number>,
): Promise<number> {
  const all = await members(root);
  // reports of an earlier run must not count; turbo restores the ones it has cached
  forgetSummaries(root);
  keepTotal(testTask, undefined);
  for (const { directory } of all) {
    rmSync(join(root, directory, ".report"), { recursive: true, force: true });
  }
  const flags = ["--continue=dependencies-successful", "--output-logs=errors-only", "--summarize"];
  const code = await turbo(flags);

  const readReport = (member: Member) => reportOf(member, testTask);
  const counts = countRun({ members: all, summary: readSummary(root), testTask, readReport });
  const counted = sum(counts);
  // turbo may fail without a failed task
  const failed = code !== 0 && counted.failed === 0 ? 1 : counted.failed;
  const total = { ...counted, failed };
  keepTotal(testTask, total);
  console.log(["", ...memberLines(counts), totalLine(total)].join("\n"));
  return failed > 0 ? code || 1 : 0;
}

/** All workspace members, as listed in pnpm-workspace.yaml. */
export async function members(folder: string): Promise<Member[]> {
  const { packages } = await getPackages(folder);
  return packages.map(({ relativeDir, packageJson }) => {
    // missing in its types
    const { scripts = {} } = packageJson as { scripts?: Record<string, string> };
    return { name: packageJson.name, directory: relativeDir, scripts };
  });
}

/** Deletes the summaries of earlier runs, so that only the next one exists. */
export function forgetSummaries(folder: string): void {
  rmSync(summariesIn(folder), { recursive: true, force: true });
}

/**
 * Reads the summary of the run since `forgetSummaries`; undefined if turbo failed before it
 * started.
 */
export function readSummary(folder: string): RunSummary | undefined {
  const runs = summariesIn(folder);
  const names = existsSync(runs) ? readdirSync(runs) : [];
  const file = names.find((name) => name.endsWith(".json"));
  if (file === undefined) return undefined;
  return JSON.parse(readFileSync(join(runs, file), "utf8")) as RunSummary;
}

/** One line per member, aligned. */
export function memberLines(counts: readonly MemberCount[]): string[] {
  const width = Math.max(...counts.map(({ name }) => name.length));
  return counts.map((count) => {
    const notes = count.notes.length > 0 ? `  (${count.notes.join("; ")})` : "";
    return `${count.name.padEnd(width)}  ${totalLine(count)}${notes}`;
  });
}

function summariesIn(folder: string): string {
  return join(folder, ".turbo", "runs");
}

function reportOf({ directory }: Member, testTask: string): VitestReport | undefined {
  const name = testTask === "test" ? "vitest.json" : "vitest-deep.json";
  const file = join(root, directory, ".report", name);
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, "utf8")) as VitestReport;
}
