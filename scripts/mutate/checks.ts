/** The checks that may notice a mutation, from quickest to slowest. */

import { cpSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Member } from "./members.ts";
import { type LimitedRun, runLimited } from "./run-limited.ts";
import type { TestOrder } from "./test-order.ts";

export interface Check {
  readonly name: "tests" | "types" | "build";
  /** Whether the check passes with the mutated file. */
  readonly passes: (file: string) => Promise<boolean>;
}

/** The folder whose tests run, relative to the root of the copy. */
export interface Tested {
  readonly root: string;
  readonly folder: string;
}

const config = join(import.meta.dirname, "quickest-first.config.ts");
const reportFile = ".report/mutate.json";

/** The tests of the member that import the mutated file, except those that run the build. */
export function relatedTests(
  tested: Tested,
  order: TestOrder,
  testsOfBuild: readonly string[],
  silentMs: number,
): Check {
  const left = testsOfBuild.map((file) => `--exclude=${file}`);
  const passes = async (file: string) => {
    const args = ["related", "--run", file, "--passWithNoTests", ...left];
    const { passed, failed } = await runTests(tested, args, order.of(file), silentMs);
    order.noticed(file, failed);
    return passed;
  };
  return { name: "tests", passes };
}

/** The compiler: a change that does not compile needs no test. */
export function typeCheck({ root, folder }: Tested): Check {
  const cwd = join(root, folder);
  const compiler = () => binaryOf(cwd, "typescript", "tsc");
  const passes = async () => {
    return (await runLimited(compiler(), ["--noEmit"], { cwd, silentMs: 120_000 })).passed;
  };
  return { name: "types", passes };
}

/**
 * The tests that use the member's build or read its sources: its own and those of its dependents.
 */
export function testsOfBuild(tested: Tested, member: Member, silentMs: number): Check {
  const { root, folder } = tested;
  const users = member.users.map((user) => ({ folder: user, args: [] }));
  const runs = [{ folder, args: member.testsOfBuild }, ...users];
  const passes = async () => {
    using _dist = keptFolder(join(root, folder, "dist"));
    if (!(await build(tested)).passed) return false;
    for (const { folder, args } of runs) {
      if (!(await runTests({ root, folder }, ["run", ...args], [], silentMs)).passed) return false;
    }
    return true;
  };
  return { name: "build", passes };
}

/** Restores the folder, so that this mutation does not affect later ones. */
function keptFolder(folder: string): Disposable {
  const kept = `${folder}-kept`;
  cpSync(folder, kept, { recursive: true });
  const restore = () => {
    rmSync(folder, { recursive: true, force: true });
    renameSync(kept, folder);
  };
  return { [Symbol.dispose]: restore };
}

function build({ root, folder }: Tested): Promise<LimitedRun> {
  const args = ["run", "build", `--filter=./${folder}`, "--output-logs=none"];
  return runLimited(join(root, "node_modules/turbo/bin/turbo"), args, {
    cwd: root,
    silentMs: 120_000,
  });
}

/** A test file in vitest's report. */
export interface TestResult {
  readonly name: string;
  readonly status: string;
  readonly startTime: number;
  readonly endTime: number;
}

/** Runs tests until one fails, and says which files failed. */
async function runTests(
  { root, folder }: Tested,
  args: readonly string[],
  order: readonly string[],
  silentMs: number,
): Promise<{ passed: boolean; failed: string[] }> {
  const env = { MUTATE_ORDER: JSON.stringify(order) };
  const { passed } = await vitest({ root, folder }, [...args, "--bail=1"], silentMs, env);
  const failed = resultsIn(join(root, folder)).filter(({ status }) => status === "failed");
  return { passed, failed: failed.map(({ name }) => name) };
}

/** Runs all tests without a mutation, and returns their results by file. */
export async function resultsOf(tested: Tested): Promise<readonly TestResult[]> {
  const { passed, output } = await vitest(tested, ["run"], 600_000, {});
  if (!passed) throw new Error(`The tests fail without any mutation:\n${output.slice(-4000)}`);
  return resultsIn(join(tested.root, tested.folder));
}

function vitest(
  { root, folder }: Tested,
  args: readonly string[],
  silentMs: number,
  env: Readonly<Record<string, string>>,
): Promise<LimitedRun> {
  const cwd = join(root, folder);
  rmSync(join(cwd, reportFile), { force: true });
  const options = [`--config=${config}`, `--outputFile.json=${reportFile}`];
  return runLimited(binaryOf(cwd, "vitest", "vitest"), [...args, ...options], {
    cwd,
    silentMs,
    env,
  });
}

/** Empty if the run was stopped before it could report. */
function resultsIn(folder: string): readonly TestResult[] {
  try {
    return JSON.parse(readFileSync(join(folder, reportFile), "utf8")).testResults;
  } catch {
    return [];
  }
}

function binaryOf(folder: string, packageName: string, binary: string): string {
  const manifest = createRequire(join(folder, "package.json")).resolve(
    `${packageName}/package.json`,
  );
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
  return join(dirname(manifest), typeof bin === "string" ? bin : bin[binary]);
}
