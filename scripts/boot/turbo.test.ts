import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./root.ts";
import { silenceTelemetry } from "./silence-telemetry.ts";

const config = JSON.parse(readFileSync(join(root, "turbo.json"), "utf8")) as {
  globalPassThroughEnv: string[];
  tasks: Record<string, { inputs?: string[] }>;
};

test("turbo hands the telemetry switches of other tools on to the tasks", () => {
  const before = { ...process.env };
  silenceTelemetry();
  const set = Object.keys(process.env).filter((name) => !(name in before));
  expect(config.globalPassThroughEnv).toEqual(
    expect.arrayContaining(set.filter((name) => !name.startsWith("TURBO_"))),
  );
});

test("no input reaches into another member without $TURBO_ROOT$, where it would match nothing", () => {
  for (const [task, { inputs = [] }] of Object.entries(config.tasks)) {
    for (const input of inputs) expect(input, task).not.toMatch(/^!?(spec|packages|scripts)\//);
  }
});
