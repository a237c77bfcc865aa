import { execFileSync } from "node:child_process";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { expect, test } from "vitest";
import { obstaclesIn } from "./obstacles.ts";

interface Repository {
  readonly version?: string;
  readonly contractVersion?: string;
  readonly released?: string;
  /** Committed files besides the default ones. */
  readonly files?: Readonly<Record<string, string>>;
  /** Uncommitted files. */
  readonly uncommitted?: Readonly<Record<string, string>>;
}

function obstaclesWhere({
  version = "1.2.3",
  contractVersion = version,
  released,
  files = {},
  uncommitted = {},
}: Repository): string[] {
  const { path, write } = folderForTest();
  const contract = JSON.stringify({ info: { version: contractVersion } });
  const manifest = JSON.stringify({ version });
  write({
    ".changeset/README.md": "About changesets.",
    "packages/types/package.json": manifest,
    "packages/client/package.json": manifest,
    "packages/mock/package.json": manifest,
    "packages/types/openapi.json": contract,
    "spec/released/openapi.json": released ?? contract,
    ...files,
  });
  const git = (...args: string[]) => execFileSync("git", args, { cwd: path });
  const author = [
    "-c",
    "user.name=a",
    "-c",
    "user.email=a@localhost",
    "-c",
    "commit.gpgsign=false",
  ];
  git("init", "--quiet");
  git("add", "--all");
  git(...author, "commit", "--quiet", "--no-verify", "--message=all");
  write(uncommitted);
  return obstaclesIn(path);
}

test("a committed version can be released", () => {
  expect(obstaclesWhere({})).toEqual([]);
});

test.each<[what: string, repository: Repository, obstacle: RegExp]>([
  [
    "a repository that has never had a version",
    { version: "0.0.0" },
    /no version to release.*`npm run version`/,
  ],
  ["a prerelease", { version: "2.0.0-next.0" }, /prerelease.*latest/],
  [
    "a pending changeset",
    { files: { ".changeset/one.md": "---\n---\n" } },
    /pending changesets: one\.md.*`npm run version`/,
  ],
  [
    "an edited file",
    { uncommitted: { "packages/types/package.json": '{"version":"1.2.3"} ' } },
    /uncommitted.*\n {2}packages\/types\/package\.json/,
  ],
  [
    "a new file",
    { uncommitted: { "packages/types/more.ts": "" } },
    /\n {2}packages\/types\/more\.ts/,
  ],
  ["a contract that was not part of the version", { released: "{}" }, /spec\/released\//],
  ["a contract of another version", { contractVersion: "1.2.2" }, /spec\/released\//],
])("%s prevents a release, and the error says what to do", (_, repository, obstacle) => {
  expect(obstaclesWhere(repository)).toEqual([expect.stringMatching(obstacle)]);
});
