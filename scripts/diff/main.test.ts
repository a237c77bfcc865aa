import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runHere, runProgram } from "@vox-accounts/test-kit/programs";
import { afterAll, describe, expect, test } from "vitest";
import { runDiff } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "spec-diff-test-"));
const split = join(import.meta.dirname, "cases/split");
const whole = join(split, "whole.yaml");
const changed = join(split, "changed.yaml");

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("with --json, the command prints only one JSON object, and exits with the code", async () => {
  const args = ["--base", whole, "--revision", changed, "--json", "--fail-on", "breaking"];
  const main = join(import.meta.dirname, "main.ts");
  const run = await runProgram(process.execPath, [main, ...args]);
  expect(run, run.stderr).toMatchObject({ code: 1, stderr: "" });
  const report = JSON.parse(run.stdout);
  expect(Object.keys(report)).toEqual(["verdict", "changes"]);
  expect(report).toMatchObject({
    verdict: "breaking",
    changes: [{ severity: "breaking", side: "response", method: "listBooks" }, {}],
  });
  const keys = ["method", "severity", "side", "todo", "what", "where"];
  expect(Object.keys(report.changes[0]).toSorted()).toEqual(keys);
});

describe("the report", () => {
  test("is a table for a pull request with --markdown", async () => {
    const run = await diff("--base", whole, "--revision", changed, "--markdown");
    expect(run.stdout).toContain("## Contract: breaking");
    expect(run.stdout).toMatch(/\| listBooks \| answer 200 application\/json first\.title \|/);
  });

  test("is text by default, and says none for a document that is split into files", async () => {
    const run = await diff("--base", whole, "--revision", join(split, "openapi.yaml"));
    expect(run).toMatchObject({ code: 0, stdout: "Verdict: none\n" });
  });
});

describe("the exit code", () => {
  test("is 1 if the verdict is at least as severe as --fail-on", async () => {
    const run = await diff("--base", whole, "--revision", changed, "--fail-on", "breaking");
    expect(run).toMatchObject({ code: 1, stdout: expect.stringContaining("Verdict: breaking") });
  });

  test("is 0 if the verdict is less severe", async () => {
    const run = await diff("--base", whole, "--revision", whole, "--fail-on", "breaking");
    expect(run.code).toBe(0);
  });
});

describe("an error of the user", () => {
  const files = {
    swagger: '{"swagger":"2.0","paths":{}}',
    broken: "openapi: [",
    text: "hello",
    outside: pathTo("http://127.0.0.1:9/item.yaml"),
    missing: pathTo("gone.yaml"),
    dangling: pathTo("#/components/pathItems/Gone"),
  };

  test.each([
    ["a missing file", "nowhere.yaml", /neither a file nor a git revision named nowhere/],
    ["an address", "https://example.com/openapi.json", /is an address; download/],
    ["an older version", fileWith(files.swagger), /is not an OpenAPI 3\.x document; it says 2\.0/],
    ["YAML that does not parse", fileWith(files.broken), /cannot be read/],
    ["a file that is not a document", fileWith(files.text), /cannot be read/],
    ["a reference to an address", fileWith(files.outside), /only files are read/],
    ["a reference to a missing file", fileWith(files.missing), /gone\.yaml/],
    ["a missing reference target", fileWith(files.dangling), /#\/paths\/~1a: Can't resolve/],
  ])("exits with 2 for %s and says why", async (_what, base, reason) => {
    const run = await diff("--base", base, "--revision", whole, "--json");
    expect(run).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(reason) });
    expect(run.stderr).not.toContain("    at ");
  });

  test.each([
    ["an unknown option", ["--bse", whole], /Unknown option '--bse'/],
    ["an unknown class", ["--fail-on", "major"], /not major/],
    ["two formats", ["--json", "--markdown"], /Choose/],
  ])("exits with 2 for %s", async (_what, args, reason) => {
    const run = await diff(...args);
    expect(run).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(reason) });
  });
});

function diff(...args: string[]) {
  const folders = { root: join(import.meta.dirname, "../.."), here: folder };
  return runHere((output) => runDiff(args, folders, output));
}

function pathTo(reference: string): string {
  const info = { title: "Library", version: "1.0.0" };
  return JSON.stringify({ openapi: "3.1.0", info, paths: { "/a": { $ref: reference } } });
}

function fileWith(text: string): string {
  const file = join(folder, `${text.length}.yaml`);
  writeFileSync(file, text);
  return file;
}
