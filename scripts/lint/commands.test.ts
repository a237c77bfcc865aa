import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fixtureFolder } from "@vox-accounts/test-kit/fixture";
import { type TemporaryFolder, temporaryFolder } from "@vox-accounts/test-kit/folders";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { root } from "../boot/repository.ts";
import { lintContract } from "./lint-contract.ts";

const specFolder = join(root, "spec");
const readmeFile = join(specFolder, "README.md");

let copy: TemporaryFolder;

beforeEach(() => {
  copy = temporaryFolder();
  cpSync(fixtureFolder, copy.path, { recursive: true });
});

afterEach(() => copy.remove());

describe("the lint, by its own checks and the rules of Redocly,", () => {
  test.each([
    ["a method without a summary", "methods/BuyBooks.yaml", /^ {2}summary: .*\n/mu, "", "shape"],
    [
      "a reference to nothing",
      "methods/BuyBooks.yaml",
      "IntegerListOrAll.yaml",
      "Nothing.yaml",
      "reading",
    ],
    ["an unknown tag", "methods/BuyBooks.yaml", "[Library]", "[Libary]", "operation-tag-defined"],
    [
      "a duplicate parameter",
      "methods/BuyBooks.yaml",
      "name: isbn",
      "name: book_id",
      "operation-parameters-unique",
    ],
    ["a wrong type", "schemas/BookFormat.yaml", "type: string", "type: text", "shape"],
    [
      "an unknown key of a method",
      "methods/LendBook.yaml",
      "  deprecated: true",
      "  depricated: true",
      "shape",
    ],
    [
      "a parameter without a description",
      "methods/BuyBooks.yaml",
      /^ {6}description: Ids of .*\n/mu,
      "",
      "shape",
    ],
  ])("rejects %s", async (_, file, before, after, rule) => {
    edit(file, before, after);
    const problems = await lintContract(copy.path, { readmeFile });
    expect(problems.map(({ check }) => check)).toContain(rule);
  });
});

test("the lint rejects a file that nothing refers to", async () => {
  copy.write({ "schemas/Stray.yaml": "title: Stray\ntype: string\n" });
  expect(await lintContract(copy.path, { readmeFile })).toContainEqual(
    expect.objectContaining({
      ...{ file: "schemas/Stray.yaml", line: 1, what: "nothing refers to this file" },
    }),
  );
});

test("for an invalid regex, the command prints the place, the fix and the check, and exits with 1", async () => {
  edit("schemas/MemberName.yaml", "'^[a-z][a-z0-9-]*$'", "'(?i)x'");
  const main = join(import.meta.dirname, "main.ts");
  const { code, stderr } = await runProgram(process.execPath, [main, copy.path, readmeFile]);
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^\S+schemas\/MemberName\.yaml:\d+:1: pattern: Invalid regular expression.*; write it in ECMAScript's.*\(patterns\)$/mu,
  );
});

function edit(file: string, before: string | RegExp, after: string): void {
  const path = join(copy.path, file);
  const text = readFileSync(path, "utf8");
  const edited = text.replace(before, after);
  if (edited === text) throw new Error(`${file} has no ${before} to break.`);
  writeFileSync(path, edited);
}
