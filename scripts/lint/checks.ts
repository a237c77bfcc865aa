import { answerExamples } from "./checks/answer-examples.ts";
import { counts } from "./checks/counts.ts";
import { coverage } from "./checks/coverage.ts";
import { errors } from "./checks/errors.ts";
import { extensions } from "./checks/extensions.ts";
import { files } from "./checks/files.ts";
import { operations } from "./checks/operations.ts";
import { patterns } from "./checks/patterns.ts";
import { provenance } from "./checks/provenance.ts";
import { requestExamples } from "./checks/request-examples.ts";
import { rulesAndPaging } from "./checks/rules-and-paging.ts";
import { schemas } from "./checks/schemas.ts";
import { secrets } from "./checks/secrets.ts";
import type { Check } from "./spec.ts";

/** Every check of the contract, by its name. */
export const checks = {
  files,
  patterns,
  schemas,
  operations,
  rulesAndPaging,
  secrets,
  requestExamples,
  answerExamples,
  coverage,
  provenance,
  extensions,
  errors,
  counts,
} satisfies Record<string, Check>;

export type CheckName = keyof typeof checks;
