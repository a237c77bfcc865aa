import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fixtureFolder } from "@vox-accounts/test-kit/fixture";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { expect, test } from "vitest";
import { root } from "../boot/repository.ts";

const readmeFile = join(root, "spec/README.md");

test("the command prints the place, the fix and the check or Redocly rule of every mistake, and exits with 1", async () => {
  const { path: folder } = folderForTest();
  cpSync(fixtureFolder, folder, { recursive: true });
  edit(join(folder, "schemas/MemberName.yaml"), "'^[a-z][a-z0-9-]*$'", "'(?i)x'");
  edit(join(folder, "methods/LendBook.yaml"), "  deprecated: true", "  depricated: true");
  edit(join(folder, "methods/BuyBooks.yaml"), "[Library]", "[Libary]");
  const main = join(import.meta.dirname, "main.ts");
  const { code, stderr } = await runProgram(process.execPath, [main, folder, readmeFile]);
  expect(code).toBe(1);
  for (const line of [
    /^\S+schemas\/MemberName\.yaml:\d+:1: pattern: Invalid regular expression.*; write it in ECMAScript's.*\(patterns\)$/mu,
    /^\S+methods\/LendBook\.yaml:\d+:\d+: .*depricated.*\(shape\)$/mu,
    /^\S+methods\/BuyBooks\.yaml:\d+:\d+: .*\(operation-tag-defined\)$/mu,
  ])
    expect(stderr).toMatch(line);
});

function edit(file: string, before: string, after: string): void {
  const text = readFileSync(file, "utf8");
  const edited = text.replace(before, after);
  if (edited === text) throw new Error(`${file} has no ${before} to break.`);
  writeFileSync(file, edited);
}
