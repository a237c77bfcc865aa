import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const specFolder = join(import.meta.dirname, "../../spec");
const redocly = join(specFolder, "node_modules/@redocly/cli/bin/cli.js");

vi.setConfig({ testTimeout: 30_000 }); // each test starts a process, maybe on a busy machine

let copy: string;

beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), "vox-accounts-lint-"));
  await cp(specFolder, copy, { recursive: true, filter: (path) => basename(path) !== "node_modules" });
});

afterEach(() => rm(copy, { recursive: true, force: true }));

test("the lint script runs both gates, so that either can stop it", async () => {
  const { scripts } = JSON.parse(await readFile(join(specFolder, "package.json"), "utf8")) as { scripts: { lint: string } };
  expect(scripts.lint).toBe("redocly lint openapi.yaml --config redocly.yaml && node ../scripts/lint/main.ts");
});

describe("redocly", () => {
  test("passes the contract", async () => {
    expect(await lintWithRedocly()).toMatchObject({ code: 0 });
  });

  test.each([
    ["a method without a summary", "methods/ChargeAccount.yaml", /^ {2}summary: .*\n/mu, "", "operation-summary"],
    [
      "a reference to nothing",
      "methods/ChargeAccount.yaml",
      "IntegerListOrAll.yaml",
      "IntegerListOrNone.yaml",
      "no-unresolved-refs",
    ],
    ["a wrong type", "schemas/PlanType.yaml", "type: string", "type: text", "struct"],
    ["an unknown key of a method", "methods/ChargeAccount.yaml", "  deprecated: true", "  depricated: true", "struct"],
    [
      "a parameter without a description",
      "methods/ChargeAccount.yaml",
      /^ {6}description: Ids of .*\n/mu,
      "",
      "parameter-description",
    ],
  ])("stops at %s", async (_, file, old, young, rule) => {
    await edit(file, old, young);
    const { code, output } = await lintWithRedocly();
    expect(code).not.toBe(0);
    expect(output).toContain(rule);
  });
});

describe("main.ts", () => {
  test("passes the contract", async () => {
    expect(await lintWithChecks()).toMatchObject({ code: 0 });
  });

  test("says for a bad regex where it is and what to do", async () => {
    await edit("schemas/CurrencyCode.yaml", "'^[A-Z]{3}$'", "'(?i)x'");
    const { code, output } = await lintWithChecks();
    expect(code).toBe(1);
    expect(output).toMatch(
      /^schemas\/CurrencyCode\.yaml: Invalid regular expression.*; write it in ECMAScript's syntax.*\(patterns\)$/mu,
    );
  });

  test("stops at a file that nothing refers to", async () => {
    await writeFile(join(copy, "schemas/Stray.yaml"), "title: Stray\ntype: string\n");
    const { code, output } = await lintWithChecks();
    expect(code).toBe(1);
    expect(output).toContain("schemas/Stray.yaml: nothing refers to this file");
  });
});

async function edit(file: string, old: string | RegExp, young: string): Promise<void> {
  const path = join(copy, file);
  const text = await readFile(path, "utf8");
  const edited = text.replace(old, young);
  if (edited === text) throw new Error(`${file} has no ${old} to break.`);
  await writeFile(path, edited);
}

function lintWithRedocly() {
  return run([redocly, "lint", "openapi.yaml", "--config", "redocly.yaml"]);
}

function lintWithChecks() {
  return run([join(import.meta.dirname, "main.ts"), copy]);
}

function run(args: string[]): Promise<{ code: number; output: string }> {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: copy, env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr });
    });
  });
}
