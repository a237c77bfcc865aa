import { expect, test } from "vitest";
import { countPackage } from "./count-package.ts";
import type { VitestReport } from "./vitest-report.ts";

const name = "@vox-accounts/a";

function report(counts: Partial<VitestReport>): VitestReport {
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
    testResults = [],
  } = counts;
  const numTotalTests = numPassedTests + numFailedTests + numPendingTests + numTodoTests;
  return {
    numTotalTests,
    numPassedTests,
    numFailedTests,
    numPendingTests,
    numTodoTests,
    testResults,
  };
}

const count = (found: VitestReport | undefined, failedTasks: string[] = []) =>
  countPackage({ name, expectsTests: true, report: found, failedTasks }, "test");

test("a green member", () => {
  expect(count(report({ numPassedTests: 3 }))).toEqual({
    name,
    passed: 3,
    failed: 0,
    skipped: 0,
    notes: [],
  });
});

test("a red member is counted once, by its tests", () => {
  expect(count(report({ numPassedTests: 2, numFailedTests: 1 }), ["test"])).toMatchObject({
    passed: 2,
    failed: 1,
    notes: [],
  });
});

test("skipped and todo are both skipped", () => {
  expect(count(report({ numPassedTests: 1, numPendingTests: 2, numTodoTests: 1 }))).toMatchObject({
    failed: 0,
    skipped: 3,
  });
});

test("an empty member fails", () => {
  expect(count(report({}))).toMatchObject({ failed: 1, notes: ["no tests"] });
});

test("a missing report fails", () => {
  expect(count(undefined)).toMatchObject({ failed: 1, notes: ["no report"] });
});

test("a failed lint fails a member whose tests pass", () => {
  expect(count(report({ numPassedTests: 5 }), ["lint"])).toMatchObject({
    passed: 5,
    failed: 1,
    notes: ["lint failed"],
  });
});

test("a test task that fails without a failed test fails", () => {
  expect(count(report({ numPassedTests: 5 }), ["test"])).toMatchObject({
    failed: 1,
    notes: ["test failed with no failed test"],
  });
});

test("a file that could not be loaded fails", () => {
  const testResults = [
    { status: "failed", assertionResults: [] },
    { status: "passed", assertionResults: [{ status: "passed" }] },
  ];
  expect(count(report({ numPassedTests: 1, testResults }), ["test"])).toMatchObject({
    passed: 1,
    failed: 1,
  });
});
