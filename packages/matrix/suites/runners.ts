import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { versionOf } from "../support/pins.ts";
import { hasEngines } from "../support/projects.ts";
import { clientReadme } from "../support/record.ts";
import { type Ran, run } from "../support/run.ts";
import { cell, type Setting } from "../support/suite.ts";
import { type Engine, pinnedEngines } from "./engines.ts";

/** A way to run a consumer's tests. */
interface Runner {
  readonly row: string;
  /** The folder with its tests. */
  readonly folder: string;
  /** Node's arguments, in that folder. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The oldest documented major version of Node. */
  readonly since: number;
  /** The newest, if newer ones do not need this setup. */
  readonly until?: number;
  /** The line that it prints if two tests passed, or one of two. */
  readonly summary: (passed: number) => string;
}

const jest = "../../node_modules/jest/bin/jest.js";
const jestVersion = versionOf("consumer", "jest");
const jestSummary = (passed: number) =>
  passed === 2 ? "Tests:       2 passed, 2 total" : "Tests:       1 failed, 1 passed, 2 total";
const withModules = { NODE_OPTIONS: "--experimental-vm-modules" };
// not a name that Jest finds by default, because tests without it use the same folder
const transformConfig = "transformed.json";

const known: readonly Runner[] = [
  {
    row: "node:test",
    folder: "node-test",
    args: ["--test"],
    since: 20,
    summary: (passed) => `pass ${passed}\n`,
  },
  {
    row: `Vitest ${versionOf("consumer", "vitest")}`,
    folder: "vitest",
    args: ["../../node_modules/vitest/vitest.mjs", "run", "--root=."],
    since: 22,
    summary: (passed) => (passed === 2 ? "Tests  2 passed (2)" : "Tests  1 failed | 1 passed (2)"),
  },
  {
    row: `Jest ${jestVersion}, ES modules`,
    folder: "jest-esm",
    args: [jest, "--rootDir=."],
    env: withModules,
    since: 20,
    summary: jestSummary,
  },
  {
    row: `Jest ${jestVersion}, CommonJS`,
    folder: "jest-cjs",
    args: [jest, "--rootDir=."],
    env: withModules,
    since: 24,
    summary: jestSummary,
  },
  {
    row: `Jest ${jestVersion}, CommonJS, transformed`,
    folder: "jest-cjs",
    args: [jest, "--rootDir=.", `--config=${transformConfig}`],
    since: 20,
    until: 22,
    summary: jestSummary,
  },
];

const nodes = pinnedEngines.filter(({ isNode }) => isNode);
const runsOn = ({ since, until = Number.POSITIVE_INFINITY }: Runner, node: number) =>
  node >= since && node <= until;

/** A consumer's tests of its own code, with the mock and with the fake. */
export function runners(setting: Setting): void {
  const runTests = ({ folder, args, env }: Runner, engine: Engine, extraEnv = {}): Promise<Ran> => {
    const { tooled, engines: binaries } = setting.projects();
    const place = { folder: join(tooled, "runners", folder), env: { ...env, ...extraEnv } };
    if (args.at(-1)?.endsWith(transformConfig))
      writeFileSync(join(place.folder, transformConfig), documentedConfig());
    return run(join(binaries, engine.command[0]), args, place);
  };

  describe.runIf(hasEngines)("tests with the packed mock and the packed fake", () => {
    for (const runner of known) {
      const own = nodes.filter(({ row }) => runsOn(runner, major(row)));
      for (const engine of own) {
        const place = { table: "Test runner", row: runner.row, column: engine.row };
        cell(setting, place, "pass", async () => {
          const { code, printed } = await runTests(runner, engine);
          expect(printed).toContain(runner.summary(2));
          expect(code, printed).toBe(0);
        });
      }
      it.concurrent(`fail if the code is wrong: ${runner.row}`, async () => {
        const [engine] = own;
        if (!engine) throw new Error("No engine is new enough.");
        const { code, printed } = await runTests(runner, engine, { EXPECTED: "8" });
        expect(printed).toContain(runner.summary(1));
        expect(code).not.toBe(0);
      });
    }
  });
}

/** The Jest configuration in the client's README. */
function documentedConfig(): string {
  const page = readFileSync(clientReadme, "utf8");
  const [, found] = /```json\n(\{[^`]*@swc\/jest[^`]*\})\n```/u.exec(page) ?? [];
  if (found === undefined) throw new Error("The client's README has no configuration for Jest.");
  return found;
}

function major(row: string): number {
  return Number.parseInt(row.replace(/^\D+/u, ""), 10);
}
