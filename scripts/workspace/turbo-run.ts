import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { forgetSummaries, type RanTask, readSummary } from "../test-total/run-summary.ts";

/** Runs turbo in a copy of the repository and says for each task whether the cache knew it. */
export function turboRun(folder: string, ...tasks: string[]): Record<string, string | undefined> {
  forgetSummaries(folder);
  const run = turbo(folder, [
    ...tasks,
    "--continue=dependencies-successful",
    "--summarize",
    "--output-logs=errors-only",
  ]);
  const summary = readSummary(folder);
  if (summary === undefined) throw new Error(run.stdout + run.stderr);
  return Object.fromEntries(summary.tasks.map((task) => [task.taskId, task.cache?.status]));
}

/** The hash turbo would look each task up by, without running any. */
export function turboHashes(folder: string, ...tasks: string[]): Record<string, string> {
  const run = turbo(folder, [...tasks, "--dry=json"]);
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  const planned = JSON.parse(run.stdout) as { tasks: (RanTask & { hash: string })[] };
  return Object.fromEntries(planned.tasks.map((task) => [task.taskId, task.hash]));
}

function turbo(folder: string, args: string[]) {
  const launcher = join(folder, "node_modules", "turbo", "bin", "turbo");
  return spawnSync(process.execPath, [launcher, "run", ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
}
