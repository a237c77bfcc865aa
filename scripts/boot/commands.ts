import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { install } from "./install.ts";
import { pack } from "./pack.ts";
import { pnpmVersion } from "./pnpm-version.mjs";
import { root } from "./root.ts";
import { runChild } from "./run-child.mjs";
import { quietTurbo, turbo } from "./turbo.ts";

type Command = (args: string[]) => Promise<number>;

/** What `node scripts/boot/main.mjs <command>` can do. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [
    "start",
    (args) => inTurn(install, generate, build, () => runNode(["scripts/tour/main.ts", ...args])),
  ],
  [
    "test",
    (args) => testAndCount(["build", "lint", "lint:style", "typecheck", "test"], "test", args),
  ],
  // one member at a time: soaks and sweeps that share two cores spoil each other's timing
  [
    "test:deep",
    (args) =>
      inTurn(install, build, () =>
        testAndCount(["test:deep"], "test:deep", ["--concurrency=1", ...args]),
      ),
  ],
  ["generate", (args) => inTurn(install, () => turbo(["generate", "--output-logs=full", ...args]))],
  [
    "lint",
    (args) =>
      inTurn(install, () =>
        turbo(["lint", "lint:style", "--continue=dependencies-successful", ...args]),
      ),
  ],
  [
    "typecheck",
    (args) =>
      inTurn(install, () => turbo(["typecheck", "--continue=dependencies-successful", ...args])),
  ],
  [
    "bench",
    (args) => inTurn(install, build, () => runNode(["packages/bench/src/main.ts", ...args])),
  ],
  ["mock", (args) => inTurn(install, build, () => runNode(["packages/mock/dist/bin.js", ...args]))],
  [
    "mock:stock",
    (args) =>
      inTurn(install, build, () =>
        runNode([prism(), "mock", "packages/types/openapi.json", ...args]),
      ),
  ],
  [
    "contract:live",
    (args) => inTurn(install, build, () => runNode(["packages/contract/live/main.ts", ...args])),
  ],
  [
    "format",
    (args) =>
      inTurn(install, () =>
        runNode(["node_modules/@biomejs/biome/bin/biome", "check", "--write", ".", ...args]),
      ),
  ],
  ["pack", () => inTurn(install, build, () => pack(join(root, "packs")))],
  [
    "changeset",
    (args) => inTurn(install, () => runNode(["node_modules/@changesets/cli/bin.js", ...args])),
  ],
  ["versions", async () => say(`node ${process.version}, pnpm ${pnpmVersion()}`)],
]);

const generate = () => quietTurbo("generating", ["generate"]);
const build = () => quietTurbo("building", ["build"]);
const runNode: Command = (args) => runChild(process.execPath, args, { cwd: root });

async function testAndCount(tasks: string[], testTask: string, args: string[]): Promise<number> {
  const code = await install();
  if (code !== 0) return say("0 passed, 1 failed, 0 skipped", code);
  // loaded late: it needs packages that the line above may just have installed
  const { runAndCount } = await import("../test-total/run-and-count.ts");
  return runAndCount({ tasks, testTask, args });
}

async function inTurn(...steps: (() => Promise<number>)[]): Promise<number> {
  for (const step of steps) {
    const code = await step();
    if (code !== 0) return code;
  }
  return 0;
}

function prism(): string {
  const manifest = createRequire(join(root, "packages/contract/package.json")).resolve(
    "@stoplight/prism-cli/package.json",
  );
  return join(dirname(manifest), "dist", "index.js");
}

function say(line: string, code = 0): number {
  console.log(line);
  return code;
}
