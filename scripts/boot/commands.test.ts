import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { commands } from "./commands.ts";
import { root } from "./root.ts";
import { runCommand } from "./run-command.ts";

test("every root script that goes through the boot file names a command", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };
  const called = Object.values(scripts).flatMap((script) => /^node scripts\/boot\/main\.mjs (\S+)$/.exec(script)?.[1] ?? []);
  expect(called.toSorted()).toEqual([...commands.keys()].toSorted());
});

test("an unknown command lists the known ones", async () => {
  const print = vi.spyOn(console, "error").mockImplementation(() => {});
  expect(await runCommand(["strat"])).toBe(2);
  expect(print.mock.lastCall?.[0]).toMatch(/no command "strat"; there are: start, test/);
  print.mockRestore();
});
