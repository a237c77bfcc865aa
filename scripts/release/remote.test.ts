import { execFileSync } from "node:child_process";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { expect, test } from "vitest";
import { parseRemote, webRepository } from "./remote.ts";

const page = "https://git.example.com/team/accounts";

test.each([
  "https://git.example.com/team/accounts",
  "https://git.example.com/team/accounts.git",
  "https://git.example.com/team/accounts.git/",
  "https://user:secret@git.example.com/team/accounts.git",
  "http://git.example.com/team/accounts",
  "git+https://git.example.com/team/accounts.git",
  "git://git.example.com/team/accounts.git",
  "ssh://git@git.example.com/team/accounts.git",
  "ssh://git@git.example.com:2222/team/accounts.git",
  "git+ssh://git@git.example.com/team/accounts.git",
  "git@git.example.com:team/accounts.git",
  "git.example.com:team/accounts",
])("finds the page of %s", (remote) => {
  expect(parseRemote(remote)).toEqual({ page, git: `git+${page}.git` });
});

test("keeps the port of a web server, and inner groups", () => {
  expect(parseRemote("https://git.example.com:8443/a/b/c.git")?.page).toBe(
    "https://git.example.com:8443/a/b/c",
  );
});

test.each([
  "/srv/git/accounts.git",
  "../accounts",
  "C:\\git\\accounts",
  "file:///srv/accounts",
  "",
])("has no page for %j", (remote) => {
  expect(parseRemote(remote)).toBeUndefined();
});

test("reads the remote of a folder, if there is one", () => {
  const { path } = folderForTest();
  execFileSync("git", ["init", "--quiet"], { cwd: path });
  expect(webRepository(path)).toBeUndefined();
  execFileSync("git", ["remote", "add", "origin", `${page}.git`], { cwd: path });
  expect(webRepository(path)?.page).toBe(page);
});
