import { join } from "node:path";
import { temporaryFolder } from "@vox-accounts/test-kit/folders";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { describe, expect, test } from "vitest";
import { root } from "../boot/repository.ts";
import { type CountedRun, countMember, countRun, type VitestReport } from "./count.ts";
import { memberLines, members } from "./run.ts";
import { keepTotal, keptTotals, sum, sumOfRuns, totalLine } from "./total.mjs";

describe("countMember", () => {
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

  const countOf = (found: VitestReport | undefined, failedTasks: string[] = []) =>
    countMember({ name, expectsTests: true, report: found, failedTasks }, "test");

  test("a passing member is counted", () => {
    expect(countOf(report({ numPassedTests: 3 }))).toEqual({
      name,
      passed: 3,
      failed: 0,
      skipped: 0,
      notes: [],
    });
  });

  test("a failing member counts once, by its tests", () => {
    expect(countOf(report({ numPassedTests: 2, numFailedTests: 1 }), ["test"])).toMatchObject({
      passed: 2,
      failed: 1,
      notes: [],
    });
  });

  test("skipped and todo tests both count as skipped", () => {
    expect(
      countOf(report({ numPassedTests: 1, numPendingTests: 2, numTodoTests: 1 })),
    ).toMatchObject({
      failed: 0,
      skipped: 3,
    });
  });

  test("an empty member fails", () => {
    expect(countOf(report({}))).toMatchObject({ failed: 1, notes: ["no tests"] });
  });

  test("a missing report fails", () => {
    expect(countOf(undefined)).toMatchObject({ failed: 1, notes: ["no report"] });
  });

  test("a failed lint fails a member whose tests pass", () => {
    expect(countOf(report({ numPassedTests: 5 }), ["lint"])).toMatchObject({
      passed: 5,
      failed: 1,
      notes: ["lint failed"],
    });
  });

  test("a test task that fails without a failed test fails", () => {
    expect(countOf(report({ numPassedTests: 5 }), ["test"])).toMatchObject({
      failed: 1,
      notes: ["test failed with no failed test"],
    });
  });

  test("a file that cannot be loaded fails", () => {
    const testResults = [
      { status: "failed", assertionResults: [] },
      { status: "passed", assertionResults: [{ status: "passed" }] },
    ];
    expect(countOf(report({ numPassedTests: 1, testResults }), ["test"])).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });
});

describe("countRun", () => {
  const green: VitestReport = {
    numTotalTests: 2,
    numPassedTests: 2,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
  };

  const member = (name: string, scripts: Record<string, string> = { test: "vitest run" }) => ({
    name,
    directory: name,
    scripts,
  });

  function ran(taskId: string, exitCode: number | null = 0) {
    const [name = "", task = ""] = taskId.split("#");
    return { taskId, task, package: name, execution: { exitCode } };
  }

  const count = (run: Partial<CountedRun>) =>
    countRun({
      members: [member("a"), member("b")],
      summary: { packages: ["a", "b"], tasks: [ran("a#test"), ran("b#test")] },
      testTask: "test",
      readReport: () => green,
      ...run,
    });

  test("all green", () => {
    const counts = count({});
    expect(totalLine(sum(counts))).toBe("4 passed, 0 failed, 0 skipped");
    expect(memberLines(counts)).toEqual([
      "a  2 passed, 0 failed, 0 skipped",
      "b  2 passed, 0 failed, 0 skipped",
    ]);
  });

  test("a run that never started fails", () => {
    expect(sum(count({ summary: undefined })).failed).toBe(1);
  });

  test("a run over no members fails", () => {
    expect(sum(count({ summary: { packages: [], tasks: [] } })).failed).toBe(1);
  });

  test("a member without a test script fails", () => {
    const counts = count({
      members: [member("a"), member("b", {})],
      readReport: ({ name }) => (name === "a" ? green : undefined),
    });
    expect(counts[1]).toMatchObject({ failed: 1, notes: ["no report"] });
  });

  test("a member with a failed build fails even though its tests never ran", () => {
    const counts = count({
      summary: { packages: ["a", "b"], tasks: [ran("a#test"), ran("b#build", 2)] },
      readReport: ({ name }) => (name === "a" ? green : undefined),
    });
    expect(counts[1]).toMatchObject({ failed: 2, notes: ["build failed", "no report"] });
  });

  test("a failed root task fails", () => {
    const tasks = [ran("a#test"), ran("b#test"), ran("//#lint:style", 1)];
    expect(count({ summary: { packages: ["a", "b"], tasks } }).at(-1)).toMatchObject({
      name: "root",
      failed: 1,
    });
  });

  test("members outside the scope of the run are ignored", () => {
    expect(
      count({ summary: { packages: ["a"], tasks: [ran("a#test")] } }).map(({ name }) => name),
    ).toEqual(["a"]);
  });

  test("a deep run counts only members with a deep script", () => {
    const members = [member("a"), member("b", { test: "vitest run", "test:deep": "vitest run" })];
    const counts = count({ members, testTask: "test:deep", readReport: () => undefined });
    expect(counts.map(({ failed }) => failed)).toEqual([0, 1]);
  });
});

test("all members of the workspace are found", async () => {
  const names = (await members(root)).map(({ name }) => name.replace("@vox-accounts/", ""));
  expect(names).toEqual(
    expect.arrayContaining(["spec", "scripts", "types", "client", "mock", "contract"]),
  );
});

describe("the sum of several runs", () => {
  const one = { passed: 3, failed: 0, skipped: 1 };
  const other = { passed: 4, failed: 2, skipped: 0 };

  test("adds the totals of all runs, using the newest of each name", () => {
    using folder = temporaryFolder();
    keepTotal("test", other, folder.path);
    keepTotal("test", one, folder.path);
    keepTotal("test:deep", other, folder.path);
    expect(totalLine(sumOfRuns(keptTotals(folder.path), 0))).toBe("7 passed, 2 failed, 1 skipped");
  });

  test("leaves out a run that restarted and has no total", () => {
    using folder = temporaryFolder();
    keepTotal("test", one, folder.path);
    keepTotal("test", undefined, folder.path);
    expect(keptTotals(folder.path)).toEqual([]);
  });

  test("contains a failure if a run exited with an error or nothing was counted", () => {
    expect(sumOfRuns([one], 1)).toEqual({ ...one, failed: 1 });
    expect(sumOfRuns([one, other], 1)).toMatchObject({ failed: 2 });
    expect(sumOfRuns([], 0)).toMatchObject({ failed: 1 });
    expect(sumOfRuns([one], 0)).toEqual(one);
  });

  test("is the only output, and keeps a failing exit code", async () => {
    const file = join(import.meta.dirname, "total.mjs");
    const { code, stdout } = await runProgram(process.execPath, [file, "3"]);
    expect(code).toBe(3);
    expect(stdout).toMatch(/^\d+ passed, [1-9]\d* failed, \d+ skipped\n$/);
  });
});
