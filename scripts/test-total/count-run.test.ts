import { expect, test } from "vitest";
import { type CountedRun, countRun } from "./count-run.ts";
import { packageLines, sum, totalLine } from "./total-line.ts";
import type { VitestReport } from "./vitest-report.ts";

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
  expect(packageLines(counts)).toEqual([
    "a  2 passed, 0 failed, 0 skipped",
    "b  2 passed, 0 failed, 0 skipped",
  ]);
});

test("a run that never began fails", () => {
  expect(sum(count({ summary: undefined })).failed).toBe(1);
});

test("a run over nothing fails", () => {
  expect(sum(count({ summary: { packages: [], tasks: [] } })).failed).toBe(1);
});

test("a member that lost its test script fails", () => {
  const counts = count({
    members: [member("a"), member("b", {})],
    readReport: ({ name }) => (name === "a" ? green : undefined),
  });
  expect(counts[1]).toMatchObject({ failed: 1, notes: ["no report"] });
});

test("a member whose build broke fails though its tests never ran", () => {
  const counts = count({
    summary: { packages: ["a", "b"], tasks: [ran("a#test"), ran("b#build", 2)] },
    readReport: ({ name }) => (name === "a" ? green : undefined),
  });
  expect(counts[1]).toMatchObject({ failed: 2, notes: ["build failed", "no report"] });
});

test("a failed task of the root fails", () => {
  const tasks = [ran("a#test"), ran("b#test"), ran("//#lint:style", 1)];
  expect(count({ summary: { packages: ["a", "b"], tasks } }).at(-1)).toMatchObject({
    name: "root",
    failed: 1,
  });
});

test("members outside the scope of the run are not asked", () => {
  expect(
    count({ summary: { packages: ["a"], tasks: [ran("a#test")] } }).map(({ name }) => name),
  ).toEqual(["a"]);
});

test("a deep run asks only members with a deep script", () => {
  const members = [member("a"), member("b", { test: "vitest run", "test:deep": "vitest run" })];
  const counts = count({ members, testTask: "test:deep", readReport: () => undefined });
  expect(counts.map(({ failed }) => failed)).toEqual([0, 1]);
});
