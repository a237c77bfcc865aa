import { countPackage, type PackageCount } from "./count-package.ts";
import type { Member } from "./members.ts";
import type { RunSummary } from "./run-summary.ts";
import type { VitestReport } from "./vitest-report.ts";

/** Members that hold no code to test; any other without a test script is a failure, not an absence. */
const withoutTests = new Set(["@vox-accounts/spec"]);

export interface CountedRun {
  readonly members: readonly Member[];
  readonly summary: RunSummary | undefined;
  readonly testTask: string;
  readonly readReport: (member: Member) => VitestReport | undefined;
}

/** Counts a whole run, one entry per member in scope and one for the root when something of it failed. */
export function countRun({ members, summary, testTask, readReport }: CountedRun): PackageCount[] {
  if (summary === undefined) return [failure("turbo", "did not run")];
  const inScope = members.filter((member) => summary.packages.includes(member.name));
  const counts = inScope.map((member) =>
    countPackage(
      {
        name: member.name,
        expectsTests:
          testTask === "test" ? !withoutTests.has(member.name) : testTask in member.scripts,
        report: readReport(member),
        failedTasks: failedTasks(summary, member.name),
      },
      testTask,
    ),
  );
  const rootFailures = failedTasks(summary, "//").map((task) => failure("root", `${task} failed`));
  const all = [...counts, ...rootFailures];
  return all.length > 0 ? all : [failure("turbo", "ran nothing")];
}

function failedTasks(summary: RunSummary, name: string): string[] {
  return summary.tasks
    .filter((task) => packageOf(task.taskId) === name && task.execution?.exitCode !== 0)
    .map((task) => task.task);
}

function packageOf(taskId: string): string {
  return taskId.slice(0, taskId.lastIndexOf("#"));
}

function failure(name: string, note: string): PackageCount {
  return { name, passed: 0, failed: 1, skipped: 0, notes: [note] };
}
