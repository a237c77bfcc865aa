import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Breakage } from "./breakages/breakage.ts";
import { errors } from "./breakages/errors.ts";
import { answerExamples, coverage, requestExamples } from "./breakages/examples.ts";
import { operations, rulesAndPaging, secrets } from "./breakages/operations.ts";
import { patterns, schemas } from "./breakages/schemas.ts";
import { counts, extensions, files, provenance } from "./breakages/sources.ts";
import { type CheckName, checks } from "./checks.ts";
import type { Problem } from "./problem.ts";
import { readSpec } from "./spec.ts";

const spec = await readSpec(join(import.meta.dirname, "../../spec"));

/** A check without breakages does not compile, nor does one that is not run. */
const breakages: Record<CheckName, Breakage[]> = {
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
};

describe.each(Object.entries(breakages))("%s", (name, rows) => {
  const check = checks[name as CheckName];

  test("passes the contract", () => {
    expect(check(spec)).toEqual([]);
  });

  test.each(rows)("goes red for $name", ({ spoil, says }) => {
    const spoilt = structuredClone(spec);
    spoil(spoilt);
    expect(check(spoilt).map(line).join("\n")).toMatch(says);
  });
});

test("every check has been seen red", () => {
  expect(Object.keys(breakages)).toEqual(Object.keys(checks));
  expect(Object.values(breakages).filter((rows) => rows.length === 0)).toEqual([]);
});

function line({ where, what }: Problem): string {
  return `${where}: ${what}`;
}
