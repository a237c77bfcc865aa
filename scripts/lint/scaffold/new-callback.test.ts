import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fixtureFolder } from "@vox-accounts/test-kit/fixture";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { describe, expect, test } from "vitest";
import { root } from "../../boot/repository.ts";
import { readSources } from "../../contract/source/source-folder.ts";
import { readingProblems } from "../../contract/source/source-problems.ts";
import { lintContract } from "../lint-contract.ts";
import { newCallback } from "./new-callback.ts";
import { NameRejected } from "./new-method.ts";

const readmeFile = join(root, "spec/README.md");
const file = "callbacks/shelf_repaired.yaml";

function copyOfContract(): string {
  const { path } = folderForTest();
  cpSync(fixtureFolder, path, { recursive: true });
  return path;
}

test("a new callback type gets its file, and its lines in the shared files", async () => {
  const folder = copyOfContract();
  const written = await newCallback(folder, "shelf_repaired");
  expect(written).toEqual([file, "openapi.yaml", "always-there.yaml"]);
  expect(readingProblems(await readSources(folder))).toEqual([]);
});

test("the lint rejects every TODO, and fields that appear in no example", async () => {
  const folder = copyOfContract();
  await newCallback(folder, "shelf_repaired");
  const problems = await lintContract(folder, { readmeFile });
  const lines = readFileSync(join(folder, file), "utf8").split("\n");
  const todos = lines.flatMap((line, i) => (line.includes("TODO") ? [`${file}:${i + 1}`] : []));
  const told = problems.map((problem) => `${problem.file}:${problem.line}`);
  expect(todos.length).toBeGreaterThan(0);
  expect(told).toEqual(expect.arrayContaining(todos));
  const others = problems.filter(({ what }) => !/TODO|not written yet/u.test(what));
  expect(new Set(others.map(({ check }) => check))).toEqual(new Set(["callbackCoverage"]));
});

describe("the command spec:new --callback", () => {
  const main = join(import.meta.dirname, "main.ts");

  test("writes into the given folder", async () => {
    const folder = copyOfContract();
    const { code } = await runProgram(process.execPath, [
      ...[main, "--callback", "shelf_repaired", folder],
    ]);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, file), "utf8")).toContain("ShelfRepairedPayload");
  });

  test("says what a name must look like, and exits with 1", async () => {
    const run = await runProgram(process.execPath, [
      ...[main, "--callback", "shelfRepaired", copyOfContract()],
    ]);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/shelfRepaired is not a callback type.*\nUsage: npm run spec:new/u);
  });
});

test.each([
  ["an existing type", "loan_overdue", /callbacks\/loan_overdue\.yaml already exists/u],
  ["a name in camel case", "shelfRepaired", /shelfRepaired is not a callback type/u],
  ["a path", "../shelf", /is not a callback type/u],
  ["no type", "", /An empty string is not a callback type/u],
])("%s is refused, and nothing is written", async (_, type, message) => {
  const folder = copyOfContract();
  const before = readFileSync(join(folder, "openapi.yaml"), "utf8");
  const attempt = newCallback(folder, type);
  await expect(attempt).rejects.toThrow(NameRejected);
  await expect(attempt).rejects.toThrow(message);
  expect(readFileSync(join(folder, "openapi.yaml"), "utf8")).toBe(before);
});
