import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fixtureFolder } from "@vox-accounts/test-kit/fixture";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { expect, test } from "vitest";
import { root } from "../../boot/repository.ts";
import { readSources } from "../../contract/source/source-folder.ts";
import { readingProblems } from "../../contract/source/source-problems.ts";
import { lintContract } from "../lint-contract.ts";
import { NameRejected, newMethod } from "./new-method.ts";

const readmeFile = join(root, "spec/README.md");

function copyOfContract(): string {
  const { path } = folderForTest();
  cpSync(fixtureFolder, path, { recursive: true });
  return path;
}

test("a new method gets its files, and its lines in the shared files", async () => {
  const folder = copyOfContract();
  expect(await newMethod(folder, "GetLoanHistory")).toEqual([
    "methods/GetLoanHistory.yaml",
    "answers/GetLoanHistory.yaml",
    "openapi.yaml",
    "always-there.yaml",
  ]);
  const paths = readFileSync(join(folder, "openapi.yaml"), "utf8").match(/^ {2}\/\w+/gmu);
  expect(paths).toEqual(paths?.toSorted());
  expect(paths).toContain("  /GetLoanHistory");
  expect(readingProblems(await readSources(folder))).toEqual([]);
});

test("the lint rejects every TODO, and nothing else", async () => {
  const folder = copyOfContract();
  await newMethod(folder, "GetLoanHistory");
  const problems = await lintContract(folder, { readmeFile });
  const files = ["methods/GetLoanHistory.yaml", "answers/GetLoanHistory.yaml"];
  const todos = files.flatMap((file) =>
    readFileSync(join(folder, file), "utf8")
      .split("\n")
      .flatMap((line, i) => (line.includes("TODO") ? [`${file}:${i + 1}`] : [])),
  );
  const told = problems.map(({ file, line }) => `${file}:${line}`);
  expect(todos.length).toBeGreaterThan(0);
  expect(told).toEqual(expect.arrayContaining(todos));
  expect(problems.filter(({ what }) => !/TODO|not written yet|not a read/u.test(what))).toEqual([]);
});

test.each([
  ["an existing name", "BuyBooks", /answers\/BuyBooks\.yaml already exists/u],
  ["an existing name in different case", "BuyBOoks", /already/u],
  ["a lowercase first letter", "getLoanHistory", /getLoanHistory is not a method name/u],
  ["one word", "Loans", /is not a method name/u],
  ["a path", "../Get", /is not a method name/u],
  ["an underscore", "Get_Loans", /is not a method name/u],
  ["no name", "", /An empty string is not a method name/u],
])("%s is refused, and nothing is written", async (_, name, message) => {
  const folder = copyOfContract();
  const before = readFileSync(join(folder, "openapi.yaml"), "utf8");
  const attempt = newMethod(folder, name);
  await expect(attempt).rejects.toThrow(NameRejected);
  await expect(attempt).rejects.toThrow(message);
  expect(readFileSync(join(folder, "openapi.yaml"), "utf8")).toBe(before);
});

test("the command spec:new says what a name must look like, and exits with 1", async () => {
  const main = join(import.meta.dirname, "main.ts");
  const { code, stderr } = await runProgram(process.execPath, [main, "Loans", copyOfContract()]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/Loans is not a method name.*\nUsage: npm run spec:new/u);
});
