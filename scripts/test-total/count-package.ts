import type { VitestReport } from "./vitest-report.ts";

/** What one run left behind about one member. */
export interface PackageRun {
  readonly name: string;
  readonly expectsTests: boolean;
  readonly report: VitestReport | undefined;
  /** Tasks of the member that ended badly, the test task included. */
  readonly failedTasks: readonly string[];
}

export interface PackageCount {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly notes: readonly string[];
}

/** Counts a member so that whatever went wrong in it is at least one failure. */
export function countPackage(run: PackageRun, testTask: string): PackageCount {
  const { report } = run;
  const notes = run.failedTasks.filter((task) => task !== testTask).map((task) => `${task} failed`);
  let failed = (report?.numFailedTests ?? 0) + brokenFiles(report) + notes.length;
  const note = (text: string) => {
    notes.push(text);
    failed += 1;
  };
  if (run.expectsTests && report === undefined) note("no report");
  else if (report !== undefined && report.numTotalTests === 0) note("no tests");
  if (run.failedTasks.includes(testTask) && failed === 0)
    note(`${testTask} failed with no failed test`);
  return {
    name: run.name,
    passed: report?.numPassedTests ?? 0,
    failed,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
    notes,
  };
}

/** Files that failed as a whole: vitest does not count a test that it could not load. */
function brokenFiles(report: VitestReport | undefined): number {
  return (report?.testResults ?? []).filter(
    (file) =>
      file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
}
