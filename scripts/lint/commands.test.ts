import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fixtureFolder } from "@vox-accounts/test-kit/fixture";
import { type TemporaryFolder, temporaryFolder } from "@vox-accounts/test-kit/folders";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { root } from "../boot/repository.ts";

const specFolder = join(root, "spec");
const cli = createRequire(join(specFolder, "package.json")).resolve("@redocly/cli/package.json");
const redocly = join(dirname(cli), "bin/cli.js");
const readme = join(specFolder, "README.md");
const env = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

vi.setConfig({ testTimeout: 30_000 }); // each test starts a process, maybe on a busy machine

let copy: TemporaryFolder;

beforeEach(() => {
  copy = temporaryFolder();
  cpSync(fixtureFolder, copy.path, { recursive: true });
  cpSync(join(specFolder, "redocly.yaml"), join(copy.path, "redocly.yaml"));
});

afterEach(() => copy.remove());

test("the rules of spec/ are also passed by the command of redocly", async () => {
  const args = [redocly, "lint", "openapi.yaml", "--config", "redocly.yaml"];
  const run = await runProgram(process.execPath, args, { cwd: copy.path, env });
  expect(run).toMatchObject({ code: 0 });
});

describe("the checks' main.ts, by its own checks and the rules of redocly,", () => {
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
      "a parameter declared twice",
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
  ])("stops at %s", async (_, file, before, after, rule) => {
    edit(file, before, after);
    const { code, stderr } = await lintWithChecks();
    expect(code).toBe(1);
    expect(stderr).toContain(`(${rule})`);
  });
});

describe("the checks' main.ts", () => {
  test("passes the fixture contract", async () => {
    expect(await lintWithChecks()).toMatchObject({ code: 0 });
  });

  test("says for a bad regex where it is and what to do", async () => {
    edit("schemas/MemberName.yaml", "'^[a-z][a-z0-9-]*$'", "'(?i)x'");
    const { code, stderr } = await lintWithChecks();
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^\S+schemas\/MemberName\.yaml:\d+:1: pattern: Invalid regular expression.*; write it in ECMAScript's.*\(patterns\)$/mu,
    );
  });

  test("stops at a file that nothing refers to", async () => {
    copy.write({ "schemas/Stray.yaml": "title: Stray\ntype: string\n" });
    const { code, stderr } = await lintWithChecks();
    expect(code).toBe(1);
    expect(stderr).toContain("schemas/Stray.yaml:1:1: nothing refers to this file");
  });
});

function edit(file: string, before: string | RegExp, after: string): void {
  const path = join(copy.path, file);
  const text = readFileSync(path, "utf8");
  const edited = text.replace(before, after);
  if (edited === text) throw new Error(`${file} has no ${before} to break.`);
  writeFileSync(path, edited);
}

function lintWithChecks() {
  return runProgram(process.execPath, [join(import.meta.dirname, "main.ts"), copy.path, readme]);
}
