import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { commands } from "./commands.ts";
import { root } from "./root.ts";
import { runCommand } from "./run-command.ts";

test("every root script that goes through the boot file names a command", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const called = Object.values(scripts).flatMap(
    (script) => /^node scripts\/boot\/main\.mjs (\S+)$/.exec(script)?.[1] ?? [],
  );
  expect(called.toSorted()).toEqual([...commands.keys()].toSorted());
});

test("every root script that people run goes through the boot file, so that the oldest Node will do", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const others = Object.keys(scripts).filter(
    (name) => !scripts[name]?.startsWith("node scripts/boot/main.mjs "),
  );
  expect(others).toEqual(["lint:style"]); // a task of turbo's
});

test("changeset hands its arguments on", () => {
  const inside = join(import.meta.dirname, "inside.mjs");
  const run = spawnSync(process.execPath, [inside, "changeset", "--", "status", "--help"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(run, run.stderr).toMatchObject({ status: 0, stdout: expect.stringContaining("status") });
});

test("an unknown command lists the known ones", async () => {
  const print = vi.spyOn(console, "error").mockImplementation(() => {});
  expect(await runCommand(["strat"])).toBe(2);
  expect(print.mock.lastCall?.[0]).toMatch(/no command "strat"; there are: start, test/);
  print.mockRestore();
});
