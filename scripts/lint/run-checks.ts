import { checks } from "./checks.ts";
import type { Problem } from "./problem.ts";
import type { Check, Spec } from "./spec.ts";

/** A problem, and which check found it. */
export interface FoundProblem extends Problem {
  check: string;
}

/** Runs every check; one that breaks off, as those that need schemas do where one does not compile, is a problem too. */
export function runChecks(spec: Spec): FoundProblem[] {
  return Object.entries(checks).flatMap(([check, run]) => attempt(run, spec).map((problem) => ({ check, ...problem })));
}

function attempt(run: Check, spec: Spec): Problem[] {
  try {
    return run(spec);
  } catch (error) {
    const what = `the check broke off: ${error instanceof Error ? error.message : String(error)}`;
    return [{ where: "spec", what, fix: "correct the other problems first" }];
  }
}
