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

const readmeFile = join(root, "spec/README.md");
const file = "callbacks/shelf_repaired.yaml";

function copyOfContract(): string {
  const { path } = folderForTest();
  cpSync(fixtureFolder, path, { recursive: true });
  return path;
}

test("a new type of callback gets its file and its lines in the files of all", async () => {
  const folder = copyOfContract();
  const written = await newCallback(folder, "shelf_repaired");
  expect(written).toEqual([file, "openapi.yaml", "always-there.yaml"]);
  expect(readingProblems(await readSources(folder))).toEqual([]);
});

test("the lint refuses every text that is still to be written, and fields that no example shows", async () => {
  const folder = copyOfContract();
  await newCallback(folder, "shelf_repaired");
  const problems = await lintContract(folder, { readmeFile });
  const lines = readFileSync(join(folder, file), "utf8").split("\n");
  const todos = lines.flatMap((line, i) => (line.includes("TODO") ? [`${file}:${i + 1}`] : []));
  const told = problems.map((problem) => `${problem.file}:${problem.line}`);
  expect(todos.length).toBeGreaterThan(0);
  expect(told).toEqual(expect.arrayContaining(todos));
  const others = problems.filter(({ what }) => !/TODO|still to be written/u.test(what));
  expect(new Set(others.map(({ check }) => check))).toEqual(new Set(["callbackCoverage"]));
});

describe("the command spec:new --callback", () => {
  const main = join(import.meta.dirname, "main.ts");

  test("writes into the folder that it is given", async () => {
    const folder = copyOfContract();
    const { code } = await runProgram(process.execPath, [
      ...[main, "--callback", "shelf_repaired", folder],
    ]);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, file), "utf8")).toContain("ShelfRepairedPayload");
  });

  test.each([
    ["a type that there is", "loan_overdue", /There is callbacks\/loan_overdue\.yaml already/u],
    ["a name in camel case", "shelfRepaired", /shelfRepaired is no type of callback/u],
    ["a path", "../shelf", /is no type of callback/u],
    ["no type", "", /An empty text is no type/u],
  ])("refuses %s and writes nothing", async (_, type, message) => {
    const folder = copyOfContract();
    const before = readFileSync(join(folder, "openapi.yaml"), "utf8");
    const run = await runProgram(process.execPath, [main, "--callback", type, folder]);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(message);
    expect(readFileSync(join(folder, "openapi.yaml"), "utf8")).toBe(before);
  });
});
