import type { Mutant } from "../mutants/mutant.ts";
import type { Verdict } from "./job.ts";
import { runJobs } from "./run-jobs.ts";

/** How many mutants the checks noticed. */
export interface Score {
  readonly total: number;
  readonly killed: number;
  /** The names of mutants that no check noticed. */
  readonly survivors: readonly string[];
  /** Mutants whose mock did not start, with the error; they say nothing about the checks. */
  readonly broken: readonly string[];
  /** Killed and total by kind, one line each. */
  readonly table: string;
}

/** Runs the checks on every mutant. */
export async function score(
  mutants: readonly Mutant[],
  checks: "all" | "none" = "all",
): Promise<Score> {
  const verdicts = await runJobs(
    mutants.map(({ method, name }) => ({ method, mutant: name })),
    checks,
  );
  const judged = mutants.map((mutant, index) => ({ ...mutant, verdict: verdicts[index] ?? {} }));
  const survivors = judged.filter(
    ({ verdict }) => !isKilled(verdict) && verdict.broken === undefined,
  );
  return {
    total: judged.length,
    killed: judged.filter(({ verdict }) => isKilled(verdict)).length,
    survivors: survivors.map(({ name }) => name),
    broken: judged.flatMap(({ name, verdict }) =>
      verdict.broken === undefined ? [] : [`${name}: ${verdict.broken}`],
    ),
    table: tableOf(judged),
  };
}

function isKilled({ killedBy }: Verdict): boolean {
  return killedBy !== undefined;
}

function tableOf(judged: readonly { readonly kind: string; readonly verdict: Verdict }[]): string {
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  const rows = kinds.map((kind) =>
    row(
      kind,
      judged.filter((one) => one.kind === kind),
    ),
  );
  return [...rows, row("all", judged)].join("\n");
}

function row(kind: string, judged: readonly { readonly verdict: Verdict }[]): string {
  const killed = judged.filter(({ verdict }) => isKilled(verdict)).length;
  const share = ((100 * killed) / judged.length).toFixed(1);
  return `${kind.padEnd(34)}${String(killed).padStart(6)} of ${String(judged.length).padStart(5)}${share.padStart(8)} %`;
}
