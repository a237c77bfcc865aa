import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../boot/repository.ts";

interface Workflow {
  readonly permissions?: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly env?: object;
  }[];
}

const workflows = globSync(".github/workflows/*.yml", { cwd: root }).map(
  (file): [string, Workflow] => [file, parse(readFileSync(join(root, file), "utf8"))],
);

test.each(workflows)(
  "%s may only read the repository unless a job says otherwise",
  (_, workflow) => {
    expect([{}, { contents: "read" }]).toContainEqual(workflow.permissions);
  },
);

test.each(workflows)("%s pins every action to a commit", (_, { jobs }) => {
  const used = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
  for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
});

test("every change and every release runs all checks of .ci/run", () => {
  const running = workflows.filter(([, { jobs }]) =>
    Object.values(jobs).some(({ steps }) => steps.some(({ run }) => run === ".ci/run")),
  );
  expect(running.map(([file]) => file).sort()).toEqual([
    ".github/workflows/ci.yml",
    ".github/workflows/release.yml",
  ]);
});

test("only the publishing job has an identity token and a secret", () => {
  const jobs = workflows.flatMap(([file, { jobs }]) =>
    Object.entries(jobs).map(([name, job]) => ({ name: `${file} ${name}`, job })),
  );
  const trusted = jobs.filter(
    ({ job }) =>
      job.permissions?.["id-token"] === "write" ||
      JSON.stringify(job).match(/secrets\.(?!GITHUB_TOKEN)/),
  );
  expect(trusted.map(({ name }) => name)).toEqual([".github/workflows/release.yml publish"]);
});
