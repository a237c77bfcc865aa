import { alwaysThere } from "./checks/always-there.ts";
import { answers } from "./checks/answers.ts";
import { applies } from "./checks/applies.ts";
import { callbackCoverage, callbackExamples } from "./checks/callback-examples.ts";
import { callbacks } from "./checks/callbacks.ts";
import { effects } from "./checks/effects.ts";
import { errors } from "./checks/errors.ts";
import { answerExamples, coverage, requestExamples } from "./checks/examples.ts";
import { extensions, files } from "./checks/files.ts";
import { lists } from "./checks/lists.ts";
import { operations } from "./checks/operations.ts";
import { provenance } from "./checks/provenance.ts";
import { rulesAndPaging } from "./checks/rules-and-paging.ts";
import { descriptions, patterns, schemas } from "./checks/schemas.ts";
import { mailboxes, secrets } from "./checks/secrets.ts";
import { texts } from "./checks/texts.ts";
import { limits, names } from "./checks/values.ts";
import type { Check, Problem, Spec } from "./spec.ts";

/** Every check of the contract, by its name. */
export const checks = {
  files,
  patterns,
  schemas,
  descriptions,
  texts,
  names,
  lists,
  limits,
  operations,
  effects,
  rulesAndPaging,
  applies,
  secrets,
  mailboxes,
  requestExamples,
  answerExamples,
  coverage,
  callbacks,
  callbackExamples,
  callbackCoverage,
  answers,
  alwaysThere,
  provenance,
  extensions,
  errors,
} satisfies Record<string, Check>;

export type CheckName = keyof typeof checks;

/** A problem, and which check found it. */
export interface FoundProblem extends Problem {
  check: string;
}

/**
 * Runs every check; one that breaks off, as those that need schemas do where one does not compile,
 * is a problem too.
 */
export function runChecks(spec: Spec): FoundProblem[] {
  return Object.entries(checks).flatMap(([check, run]) =>
    attempt(run, spec).map((problem) => ({ check, ...problem })),
  );
}

function attempt(run: Check, spec: Spec): Problem[] {
  try {
    return run(spec);
  } catch (error) {
    const what = `the check broke off: ${error instanceof Error ? error.message : String(error)}`;
    return [{ where: "spec", what, fix: "correct the other problems first" }];
  }
}
