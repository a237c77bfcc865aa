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

describe("the root scripts", () => {
  test("each run a command, and every command has one", () => {
    const booted = Object.values(scripts).filter((script) => script.startsWith(bootPrefix));
    const called = booted.map((script) => script.slice(bootPrefix.length));
    expect(called.toSorted()).toEqual([...commands.keys()].toSorted());
  });

  test("go through the boot file, so that they run on the oldest supported Node", () => {
    const others = Object.keys(scripts).filter((name) => !scripts[name]?.startsWith(bootPrefix));
    expect(others).toEqual(["lint:style"]); // a turbo task
  });
});

test("a command passes its arguments on", async () => {
  const inside = join(import.meta.dirname, "inside.mjs");
  const args = [inside, "changeset", "--", "status", "--help"];
  const run = await runProgram(process.execPath, args, { cwd: root });
  expect(run, run.stderr).toMatchObject({ code: 0, stdout: expect.stringContaining("status") });
});

test("an unknown command lists the known ones", async () => {
  const print = vi.spyOn(console, "error").mockImplementation(() => {});
  expect(await runCommand(["strat"])).toBe(2);
  expect(print.mock.lastCall?.[0]).toMatch(/Unknown command "strat"; known commands: start, test/);
  print.mockRestore();
});

describe("turbo.json", () => {
  test("passes the telemetry switches of other tools on to the tasks", () => {
    const names = Object.keys(withoutTelemetry).filter((name) => !name.startsWith("TURBO_"));
    expect(turbo.globalPassThroughEnv).toEqual(expect.arrayContaining(names));
  });

  test("has no input in another member without $TURBO_ROOT$, because it would match nothing", () => {
    for (const [task, { inputs = [] }] of Object.entries(turbo.tasks)) {
      for (const input of inputs) expect(input, task).not.toMatch(/^!?(spec|packages|scripts)\//);
    }
  });
});

function jsonIn<T>(file: string): T {
  return JSON.parse(readFileSync(join(root, file), "utf8"));
}
