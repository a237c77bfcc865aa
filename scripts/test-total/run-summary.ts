import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** What turbo says about a run with `--summarize`. */
export interface RunSummary {
  /** The members in scope. */
  readonly packages: readonly string[];
  /** Tasks that were started or taken from the cache; those behind a failed one are absent. */
  readonly tasks: readonly RanTask[];
}

export interface RanTask {
  readonly taskId: string;
  readonly task: string;
  readonly package: string;
  readonly cache?: { readonly status: string };
  readonly execution?: { readonly exitCode: number | null };
}

const folder = join(".turbo", "runs");

/** Removes the summaries of earlier runs, so that the next one is the only one. */
export function forgetSummaries(root: string): void {
  rmSync(join(root, folder), { recursive: true, force: true });
}

/** Reads the summary of the run since `forgetSummaries`; none when turbo gave up before it began. */
export function readSummary(root: string): RunSummary | undefined {
  const runs = join(root, folder);
  const file = existsSync(runs)
    ? readdirSync(runs).find((name) => name.endsWith(".json"))
    : undefined;
  return file === undefined
    ? undefined
    : (JSON.parse(readFileSync(join(runs, file), "utf8")) as RunSummary);
}
