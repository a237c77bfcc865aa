/** Counts the results of a run, so that every kind of error is at least one failure. */

/** The part of vitest's JSON report that we read. */
export interface VitestReport {
  readonly numTotalTests: number;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Turbo's summary of a run with `--summarize`. */
export interface RunSummary {
  /** The members in scope. */
  readonly packages: readonly string[];
  /** Tasks that were started or taken from the cache; tasks after a failed one are missing. */
  readonly tasks: readonly RanTask[];
}

export interface RanTask {
  readonly taskId: string;
  readonly task: string;
  readonly package: string;
  readonly cache?: { readonly status: string };
  readonly execution?: { readonly exitCode: number | null };
}

/** A workspace member. */
export interface Member {
  readonly name: string;
  readonly directory: string;
  readonly scripts: Readonly<Record<string, string>>;
}

/** The results of one run for one member. */
export interface MemberRun {
  readonly name: string;
  readonly expectsTests: boolean;
  readonly report: VitestReport | undefined;
  /** The failed tasks of the member, including the test task. */
  readonly failedTasks: readonly string[];
}

export interface CountedRun {
  readonly members: readonly Member[];
  readonly summary: RunSummary | undefined;
  readonly testTask: string;
  readonly readReport: (member: Member) => VitestReport | undefined;
}

export interface MemberCount {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly notes: readonly string[];
}

/**
 * Members without code to test; any other member without a test script is a failure.
 */
const withoutTests = new Set(["@vox-accounts/spec"]);

/**
 * Counts a whole run: one entry per member in scope, and one per failed root task.
 */
export function countRun({ members, summary, testTask, readReport }: CountedRun): MemberCount[] {
  if (summary === undefined) return [failure("turbo", "did not run")];
  const inScope = members.filter((member) => summary.packages.includes(member.name));
  const counts = inScope.map((member) => {
    const { name, scripts } = member;
    const expectsTests = testTask === "test" ? !withoutTests.has(name) : testTask in scripts;
    const failed = failedTasks(summary, name);
    const run = { name, expectsTests, report: readReport(member), failedTasks: failed };
    return countMember(run, testTask);
  });
  const ofRoot = failedTasks(summary, "//").map((task) => failure("root", `${task} failed`));
  const all = [...counts, ...ofRoot];
  return all.length > 0 ? all : [failure("turbo", "ran nothing")];
}

/** Counts one member. */
export function countMember(run: MemberRun, testTask: string): MemberCount {
  const { name, report, expectsTests, failedTasks: tasks } = run;
  const notes = tasks.filter((task) => task !== testTask).map((task) => `${task} failed`);
  let failed = (report?.numFailedTests ?? 0) + brokenFiles(report) + notes.length;
  const note = (text: string) => {
    notes.push(text);
    failed += 1;
  };
  if (expectsTests && report === undefined) note("no report");
  else if (report?.numTotalTests === 0) note("no tests");
  if (tasks.includes(testTask) && failed === 0) note(`${testTask} failed with no failed test`);
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  return { name, passed: report?.numPassedTests ?? 0, failed, skipped, notes };
}

/** Files that failed as a whole: vitest does not count tests that it could not load. */
function brokenFiles(report: VitestReport | undefined): number {
  const failed = (report?.testResults ?? []).filter(({ status }) => status === "failed");
  return failed.filter(
    ({ assertionResults: tests }) => !tests.some(({ status }) => status === "failed"),
  ).length;
}

function failedTasks({ tasks }: RunSummary, name: string): string[] {
  const own = tasks.filter(({ taskId }) => taskId.slice(0, taskId.lastIndexOf("#")) === name);
  return own.filter(({ execution }) => execution?.exitCode !== 0).map(({ task }) => task);
}

function failure(name: string, note: string): MemberCount {
  return { name, passed: 0, failed: 1, skipped: 0, notes: [note] };
}
