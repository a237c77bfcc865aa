import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fixtureFolder } from "@vox-accounts/test-kit/fixture";
import { type TemporaryFolder, temporaryFolder } from "@vox-accounts/test-kit/folders";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

vi.setConfig({ testTimeout: 30_000 }); // each run starts a process, possibly on a busy machine

const main = join(import.meta.dirname, "main.ts");
/**
 * Prints the CPU seconds of a process, which are more reliable than elapsed time on a busy machine.
 */
const cpuMeter = `data:text/javascript,process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  console.error((user + system) / 1e6);
})`;

let member: TemporaryFolder;

beforeAll(() => {
  member = temporaryFolder();
});

afterAll(() => member.remove());

function generate(...args: string[]) {
  return runProgram(process.execPath, [main, ...args]);
}

function writtenFiles(): Record<string, string> {
  const names = readdirSync(member.path, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => /\.(ts|json)$/.test(name));
  return Object.fromEntries(
    files.map((name) => [name, readFileSync(join(member.path, name), "utf8")]),
  );
}

test("generate writes every file, and a second run changes none", async () => {
  expect(await generate(fixtureFolder, member.path)).toMatchObject({ code: 0, stderr: "" });
  const before = writtenFiles();
  const committed = readdirSync(join(fixtureFolder, "../src/generated"));
  const expected = ["openapi.json", ...committed.map((name) => join("src/generated", name))];
  expect(Object.keys(before).toSorted()).toEqual(expected.toSorted());
  expect(await generate(fixtureFolder, member.path)).toMatchObject({ code: 0 });
  expect(writtenFiles()).toEqual(before);
});

test("generate takes less than five seconds of CPU, including process start", async () => {
  const args = ["--import", cpuMeter, main, fixtureFolder, member.path];
  const { stderr } = await runProgram(process.execPath, args);
  expect(Number(stderr)).toBeGreaterThan(0);
  expect(Number(stderr)).toBeLessThan(5);
});

test("generate prints the number of methods, and the counts by basis", async () => {
  const { stdout } = await generate(fixtureFolder, member.path);
  const methods = readdirSync(join(fixtureFolder, "methods"));
  expect(stdout).toContain(`from ${methods.length} methods`);
  expect(stdout).toMatch(/parameters.*\n.*rules/);
  for (const basis of ["published", "inferred", "ours"]) expect(stdout).toContain(basis);
});

test("generate deletes a file that it no longer generates", async () => {
  member.write({ "src/generated/left-over.ts": "export {};\n" });
  await generate(fixtureFolder, member.path);
  expect(Object.keys(writtenFiles()).join()).not.toContain("left-over");
});

test("generate without arguments prints its usage", async () => {
  const { code, stderr } = await generate();
  expect(code).toBe(1);
  expect(stderr).toContain("Usage: node main.ts <folder of the contract> <folder of the member>");
});

describe("for a broken contract, generate prints the places to correct and no stack trace:", () => {
  test.each([
    ["bad YAML", "tags: [Library]", "tags: [Library", /^\S+methods\/BuyBooks\.yaml:\d+:\d+: /mu],
    [
      "a missing reference",
      "IntegerListOrAll.yaml",
      "Nothing.yaml",
      /methods\/BuyBooks\.yaml:26:17: .*schemas\/Nothing\.yaml, which does not exist; correct/u,
    ],
    [
      "an unknown type",
      "type: number",
      "type: float",
      /methods\/BuyBooks\.yaml:36:17: .* is "float"; write one of string, integer/u,
    ],
    ["a misspelled key", "  x-effect:", "  x-efect:", /BuyBooks\.yaml:7:3: .*write `x-effect`/u],
  ])("%s", async (_, before, after, message) => {
    using contract = temporaryFolder();
    cpSync(fixtureFolder, contract.path, { recursive: true });
    const file = join(contract.path, "methods/BuyBooks.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace(before, after));
    const { code, stderr } = await generate(contract.path, member.path);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /mu);
  });
});
