/** A copy of the repository for experiments, and turbo in it. */
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "@vox-accounts/test-kit/folders";
import { root } from "../boot/repository.ts";
import type { RanTask } from "../test-total/count.ts";
import { forgetSummaries, readSummary } from "../test-total/run.ts";

/** Copies use the checkout's cache, so that unchanged tasks do not run again. */
const sharedCache = `--cache-dir=${join(root, ".turbo/cache")}`;

export interface ScratchCopy extends Disposable {
  readonly folder: string;
  /** Commits all changes in it. */
  readonly commit: (message: string) => void;
}

/**
 * A copy of the working tree (all files that git tracks or would track) as a separate repository
 * with one commit.
 */
export function scratchCopy(isWanted: (file: string) => boolean = () => true): ScratchCopy {
  const { path: folder, remove } = temporaryFolder();
  const git = (cwd: string, ...args: string[]) =>
    execFileSync("git", args, { cwd, encoding: "utf8" });
  const listed = git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard");
  const present = listed.split("\0").filter((file) => file !== "" && existsSync(join(root, file)));
  for (const file of present.filter(isWanted)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(root, file), join(folder, file));
  }
  git(folder, "init", "--quiet", "--initial-branch=main");
  const settings = ["user.name=scratch", "user.email=scratch@localhost", "commit.gpgsign=false"];
  const author = settings.flatMap((setting) => ["-c", setting]);
  const commit = (message: string) => {
    git(folder, "add", "--all");
    git(folder, ...author, "commit", "--quiet", "--no-verify", `--message=${message}`);
  };
  commit("scratch");
  return { folder, commit, [Symbol.dispose]: remove };
}

/** Runs turbo in a copy of the repository and returns for each task whether it was a cache hit. */
export function turboRun(folder: string, ...tasks: string[]): Record<string, string | undefined> {
  forgetSummaries(folder);
  const flags = ["--continue=dependencies-successful", "--summarize", "--output-logs=errors-only"];
  const run = turbo(folder, [...tasks, ...flags]);
  const summary = readSummary(folder);
  if (summary === undefined) throw new Error(run.stdout + run.stderr);
  return Object.fromEntries(summary.tasks.map(({ taskId, cache }) => [taskId, cache?.status]));
}

/** The cache hash of each task, without running it. */
export function turboHashes(folder: string, ...tasks: string[]): Record<string, string> {
  const run = turbo(folder, [...tasks, "--dry=json"]);
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  const planned = JSON.parse(run.stdout) as { tasks: (RanTask & { hash: string })[] };
  return Object.fromEntries(planned.tasks.map(({ taskId, hash }) => [taskId, hash]));
}

function turbo(folder: string, args: string[]) {
  const launcher = join(folder, "node_modules", "turbo", "bin", "turbo");
  const options = { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 } as const;
  return spawnSync(process.execPath, [launcher, "run", ...args, sharedCache], options);
}
