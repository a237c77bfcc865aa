import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fixtureFolder } from "@vox-accounts/test-kit/fixture";
import {
  folderForTest,
  type TemporaryFolder,
  temporaryFolder,
} from "@vox-accounts/test-kit/folders";
import { type ProgramRun, runProgram } from "@vox-accounts/test-kit/programs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { explain } from "./explain.ts";
import { writeMember } from "./write-member.ts";

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
  return runProgram(process.execPath, ["--import", cpuMeter, main, ...args]);
}

function writtenFiles(): Record<string, string> {
  const names = readdirSync(member.path, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => /\.(ts|json)$/.test(name));
  return Object.fromEntries(
    files.map((name) => [name, readFileSync(join(member.path, name), "utf8")]),
  );
}

describe("generate", () => {
  let run: ProgramRun;

  beforeAll(async () => {
    run = await generate(fixtureFolder, member.path);
  });

  test("writes every file, and a second run changes none", async () => {
    expect(run.code).toBe(0);
    const before = writtenFiles();
    const committed = readdirSync(join(fixtureFolder, "../src/generated"));
    const expected = ["openapi.json", ...committed.map((name) => join("src/generated", name))];
    expect(Object.keys(before).toSorted()).toEqual(expected.toSorted());
    await writeMember({ contractFolder: fixtureFolder, memberFolder: member.path });
    expect(writtenFiles()).toEqual(before);
  });

  test("takes less than five seconds of CPU, including process start", () => {
    expect(run.stderr, "nothing but the time").toMatch(/^\d+\.\d+\n$/u);
    expect(Number(run.stderr)).toBeLessThan(5);
  });

  test("prints the number of methods, and the counts by basis", () => {
    const methods = readdirSync(join(fixtureFolder, "methods"));
    expect(run.stdout).toContain(`from ${methods.length} methods`);
    expect(run.stdout).toMatch(/parameters.*\n.*rules/);
    for (const basis of ["published", "inferred", "ours"]) expect(run.stdout).toContain(basis);
  });

  test("deletes a file that it no longer generates", async () => {
    member.write({ "src/generated/left-over.ts": "export {};\n" });
    await writeMember({ contractFolder: fixtureFolder, memberFolder: member.path });
    expect(Object.keys(writtenFiles()).join()).not.toContain("left-over");
  });
});

test("generate without arguments prints its usage", async () => {
  const { code, stderr } = await generate();
  expect(code).toBe(1);
  expect(stderr).toContain("Usage: node main.ts <folder of the contract> <folder of the member>");
});

describe("a broken contract is reported with the places to correct, without a stack trace:", () => {
  /** A copy of the fixture contract with one text of a method replaced. */
  function broken(before: string, after: string): TemporaryFolder {
    const contract = folderForTest();
    cpSync(fixtureFolder, contract.path, { recursive: true });
    const file = join(contract.path, "methods/BuyBooks.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace(before, after));
    return contract;
  }

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
    const job = { contractFolder: broken(before, after).path, memberFolder: member.path };
    const told = explain(await writeMember(job).catch((error: unknown) => error));
    expect(told).toMatch(message);
    expect(told).not.toMatch(/^\s+at /mu);
  });

  test("the command prints them and exits with 1", async () => {
    const contract = broken("  x-effect:", "  x-efect:");
    const { code, stderr } = await generate(contract.path, member.path);
    expect(code).toBe(1);
    expect(stderr).toMatch(/BuyBooks\.yaml:7:3: .*write `x-effect`/u);
    expect(stderr).not.toMatch(/^\s+at /mu);
  });
});
