import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { describe, expect, test, vi } from "vitest";
import { commands, runCommand, withoutTelemetry } from "./commands.ts";
import { root } from "./repository.ts";

const bootPrefix = "node scripts/boot/main.mjs ";
const { scripts } = jsonIn<{ scripts: Record<string, string> }>("package.json");
const turbo = jsonIn<{
  globalPassThroughEnv: string[];
  tasks: Record<string, { inputs?: string[] }>;
}>("turbo.json");

describe("the root's scripts", () => {
  test("name a command, and every command has one", () => {
    const booted = Object.values(scripts).filter((script) => script.startsWith(bootPrefix));
    const called = booted.map((script) => script.slice(bootPrefix.length));
    expect(called.toSorted()).toEqual([...commands.keys()].toSorted());
  });

  test("that people run go through the boot file, so that the oldest Node will do", () => {
    const others = Object.keys(scripts).filter((name) => !scripts[name]?.startsWith(bootPrefix));
    expect(others).toEqual(["lint:style"]); // a task of turbo's
  });
});

test("a command hands its arguments on", async () => {
  const inside = join(import.meta.dirname, "inside.mjs");
  const args = [inside, "changeset", "--", "status", "--help"];
  const run = await runProgram(process.execPath, args, { cwd: root });
  expect(run, run.stderr).toMatchObject({ code: 0, stdout: expect.stringContaining("status") });
});

test("an unknown command lists the known ones", async () => {
  const print = vi.spyOn(console, "error").mockImplementation(() => {});
  expect(await runCommand(["strat"])).toBe(2);
  expect(print.mock.lastCall?.[0]).toMatch(/no command "strat"; there are: start, test/);
  print.mockRestore();
});

describe("turbo.json", () => {
  test("hands the telemetry switches of other tools on to the tasks", () => {
    const names = Object.keys(withoutTelemetry).filter((name) => !name.startsWith("TURBO_"));
    expect(turbo.globalPassThroughEnv).toEqual(expect.arrayContaining(names));
  });

  test("has no input that reaches into another member without $TURBO_ROOT$: it would match nothing", () => {
    for (const [task, { inputs = [] }] of Object.entries(turbo.tasks)) {
      for (const input of inputs) expect(input, task).not.toMatch(/^!?(spec|packages|scripts)\//);
    }
  });
});

function jsonIn<T>(file: string): T {
  return JSON.parse(readFileSync(join(root, file), "utf8"));
}
