import { chmodSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { folderForTest, type TemporaryFolder } from "@vox-accounts/test-kit/folders";
import { type ProgramRun, runProgram } from "@vox-accounts/test-kit/programs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

interface Workflow {
  readonly permissions: object;
  readonly jobs: Readonly<Record<"check" | "report", { permissions: object; steps: Step[] }>>;
}

const file = join(import.meta.dirname, "../../.github/workflows/upstream.yml");
const { permissions, jobs }: Workflow = parse(readFileSync(file, "utf8"));

describe("the workflow", () => {
  test("gives the permission to write issues only to the job that runs no third-party code", () => {
    expect(permissions).toEqual({});
    expect(jobs.check.permissions).toEqual({ contents: "read" });
    expect(jobs.report.permissions).toEqual({ issues: "write" });
    expect(jobs.report.steps.every(({ uses }) => uses === undefined)).toBe(true);
  });

  test("pins actions by commit", () => {
    const used = Object.values(jobs).flatMap(({ steps }) =>
      steps.flatMap(({ uses }) => uses ?? []),
    );
    for (const action of used) expect(action).toMatch(/@[\da-f]{40}$/u);
  });

  test("passes on the exit code and the whole report of the check", async () => {
    const folder = programs({ npm: 'echo "a report"; exit 1' });
    const run = await runStep(jobs.check.steps, folder);
    expect(run, run.stderr).toMatchObject({ code: 0 });
    const output = readFileSync(join(folder.path, "output"), "utf8");
    expect(output).toMatch(/^code=1\nreport<<(end-\w{32})\na report\n\n\1\n$/u);
  });

  test("opens an issue with the report if none is open", async () => {
    const folder = programs({ gh: record("") });
    const run = await runStep(jobs.report.steps, folder, { REPORT: "what is `new`\n$(touch bad)" });
    expect(run, run.stderr).toMatchObject({ code: 0 });
    const calls = readFileSync(join(folder.path, "calls"), "utf8");
    expect(calls).toMatch(
      /issue create .*--label upstream --body-file -\nwhat is `new`\n\$\(touch bad\)\n/u,
    );
    expect(calls).not.toContain("issue edit");
  });

  test("updates the open issue instead of opening a second one", async () => {
    const folder = programs({ gh: record("17") });
    const run = await runStep(jobs.report.steps, folder, { REPORT: "news" });
    expect(run, run.stderr).toMatchObject({ code: 0 });
    const calls = readFileSync(join(folder.path, "calls"), "utf8");
    expect(calls).toContain("issue edit 17 --body-file -\nnews\n");
    expect(calls).not.toContain("issue create");
  });
});

/** Records its arguments, and answers a listing with an issue's number. */
function record(openIssue: string): string {
  return `
    echo "$@" >> calls
    case "$*" in
      "issue list"*) echo "${openIssue}" ;;
      *"--body-file -") cat >> calls ;;
    esac`;
}

function programs(scripts: Readonly<Record<string, string>>): TemporaryFolder {
  const folder = folderForTest();
  for (const [name, text] of Object.entries(scripts)) {
    folder.write({ [`bin/${name}`]: `#!/bin/sh\n${text}\n` });
    chmodSync(join(folder.path, "bin", name), 0o755);
  }
  return folder;
}

/** Runs the script of a job as the runner does. */
function runStep(
  steps: readonly Step[],
  { path }: TemporaryFolder,
  env: Readonly<Record<string, string>> = {},
): Promise<ProgramRun> {
  const script = steps.find(({ run }) => run !== undefined)?.run ?? "";
  return runProgram("bash", ["-e", "-c", script], {
    cwd: path,
    env: {
      PATH: `${join(path, "bin")}${delimiter}${process.env.PATH}`,
      GITHUB_OUTPUT: join(path, "output"),
      GITHUB_STEP_SUMMARY: join(path, "summary"),
      ...env,
    },
  });
}
