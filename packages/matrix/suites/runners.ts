import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { versionOf } from "../support/pins.ts";
import { hasEngines } from "../support/projects.ts";
import { clientReadme } from "../support/record.ts";
import { type Ran, run } from "../support/run.ts";
import { cell, type Setting } from "../support/suite.ts";
import { type Engine, pinnedEngines } from "./engines.ts";

/** A way to run a stranger's tests. */
interface Runner {
  readonly row: string;
  /** Its folder of tests. */
  readonly folder: string;
  /** What Node is told, from that folder. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The oldest major version of Node that it is documented for. */
  readonly since: number;
  /** The newest, if newer ones need no such thing. */
  readonly until?: number;
  /** How it says that two tests passed, or one of them. */
  readonly says: (passed: number) => string;
}

const jest = "../../node_modules/jest/bin/jest.js";
const jestVersion = versionOf("stranger", "jest");
const jestSays = (passed: number) =>
  passed === 2 ? "Tests:       2 passed, 2 total" : "Tests:       1 failed, 1 passed, 2 total";
const withModules = { NODE_OPTIONS: "--experimental-vm-modules" };
// not the name that Jest finds by itself: tests without it share the folder
const recipe = "transformed.json";

const known: readonly Runner[] = [
  {
    row: "node:test",
    folder: "node-test",
    args: ["--test"],
    since: 20,
    says: (passed) => `pass ${passed}\n`,
  },
  {
    row: `Vitest ${versionOf("stranger", "vitest")}`,
    folder: "vitest",
    args: ["../../node_modules/vitest/vitest.mjs", "run", "--root=."],
    since: 22,
    says: (passed) => (passed === 2 ? "Tests  2 passed (2)" : "Tests  1 failed | 1 passed (2)"),
  },
  {
    row: `Jest ${jestVersion}, ES modules`,
    folder: "jest-esm",
    args: [jest, "--rootDir=."],
    env: withModules,
    since: 20,
    says: jestSays,
  },
  {
    row: `Jest ${jestVersion}, CommonJS`,
    folder: "jest-cjs",
    args: [jest, "--rootDir=."],
    env: withModules,
    since: 24,
    says: jestSays,
  },
  {
    row: `Jest ${jestVersion}, CommonJS, transformed`,
    folder: "jest-cjs",
    args: [jest, "--rootDir=.", `--config=${recipe}`],
    since: 20,
    until: 22,
    says: jestSays,
  },
];

const nodes = pinnedEngines.filter(({ isNode }) => isNode);
const runsOn = ({ since, until = Number.POSITIVE_INFINITY }: Runner, node: number) =>
  node >= since && node <= until;

/** A stranger's tests of a stranger's code, with the mock and with the fake. */
export function runners(setting: Setting): void {
  const runTests = ({ folder, args, env }: Runner, engine: Engine, more = {}): Promise<Ran> => {
    const { tooled, engines: binaries } = setting.projects();
    const place = { folder: join(tooled, "runners", folder), env: { ...env, ...more } };
    if (args.at(-1)?.endsWith(recipe))
      writeFileSync(join(place.folder, recipe), documentedRecipe());
    return run(join(binaries, engine.command[0]), args, place);
  };

  describe.runIf(hasEngines)("tests with the packed mock and the packed fake", () => {
    for (const runner of known) {
      const own = nodes.filter(({ row }) => runsOn(runner, major(row)));
      for (const engine of own) {
        const place = { table: "Test runner", row: runner.row, column: engine.row };
        cell(setting, place, "pass", async () => {
          const { code, printed } = await runTests(runner, engine);
          expect(printed).toContain(runner.says(2));
          expect(code, printed).toBe(0);
        });
      }
      it.concurrent(`fail where the code is wrong: ${runner.row}`, async () => {
        const [engine] = own;
        if (!engine) throw new Error("no engine is new enough");
        const { code, printed } = await runTests(runner, engine, { EXPECTED: "8" });
        expect(printed).toContain(runner.says(1));
        expect(code).not.toBe(0);
      });
    }
  });
}

/** The configuration that the client's README gives. */
function documentedRecipe(): string {
  const page = readFileSync(clientReadme, "utf8");
  const [, found] = /```json\n(\{[^`]*@swc\/jest[^`]*\})\n```/u.exec(page) ?? [];
  if (found === undefined) throw new Error("the client's README has no recipe for Jest");
  return found;
}

function major(row: string): number {
  return Number.parseInt(row.replace(/^\D+/u, ""), 10);
}
