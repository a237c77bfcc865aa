import { join } from "node:path";
import { fixtureFolder } from "@vox-accounts/test-kit/fixture";
import { describe, expect, test } from "vitest";
import { root } from "../boot/repository.ts";
import { applies } from "./breakages/applies.ts";
import type { Breakage } from "./breakages/breakage.ts";
import { callbackCoverage, callbackExamples, callbacks } from "./breakages/callbacks.ts";
import { errors } from "./breakages/errors.ts";
import { alwaysThere, answerExamples, coverage, requestExamples } from "./breakages/examples.ts";
import { mailboxes, operations, rulesAndPaging, secrets } from "./breakages/operations.ts";
import { descriptions, patterns, schemas } from "./breakages/schemas.ts";
import { extensions, files, provenance } from "./breakages/sources.ts";
import { answers, limits, lists } from "./breakages/values.ts";
import { effects, names, texts } from "./breakages/words.ts";
import { type CheckName, checks, runChecks } from "./checks.ts";
import { type Problem, readSpec } from "./spec.ts";

const fixture = await readSpec(fixtureFolder, join(root, "spec/README.md"));

/** A check without breakages does not compile, nor does a breakage of no check. */
const breakages: Record<CheckName, Breakage[]> = {
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
};

describe.each(Object.entries(breakages))("the check %s", (name, rows) => {
  const check = checks[name as CheckName];

  test("passes the fixture contract", () => {
    expect(check(fixture)).toEqual([]);
  });

  test.each(rows)("goes red for $name", ({ spoil, says }) => {
    const spoilt = structuredClone(fixture);
    spoil(spoilt);
    expect(check(spoilt).map(line).join("\n")).toMatch(says);
  });

  test("has been seen red", () => {
    expect(rows.length).toBeGreaterThan(0);
  });
});

test("a check that breaks off is a problem, and the others run on", () => {
  const spoilt = structuredClone(fixture);
  spoilt.contract.components.schemas = {};
  const found = runChecks(spoilt);
  expect(found).toContainEqual(expect.objectContaining({ check: "coverage", where: "spec" }));
  expect(found).toContainEqual(expect.objectContaining({ check: "rulesAndPaging" }));
});

test("the real contract passes every check", async () => {
  expect(runChecks(await readSpec(join(root, "spec")))).toEqual([]);
});

function line({ where, what }: Problem): string {
  return `${where}: ${what}`;
}
