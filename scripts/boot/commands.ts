import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { runChild } from "./children.mjs";
import { install, quietTurbo, root, turbo } from "./repository.ts";
import { pnpmVersion } from "./versions.mjs";

/**
 * Takes the command-line arguments and returns an exit code.
 */
type Step = (args: readonly string[]) => Promise<number>;

const generate: Step = () => quietTurbo("generating", ["generate"]);
const build: Step = () => quietTurbo("building", ["build"]);
const keepGoing = "--continue=dependencies-successful";

/** The commands of `node scripts/boot/main.mjs <command>`. */
export const commands: ReadonlyMap<string, Step> = new Map<string, Step>([
  ["start", inTurn(install, generate, build, node("scripts/tour/main.ts"))],
  ["test", counted("test", "build", "lint", "lint:style", "typecheck", "test")],
  // one member at a time: slow tests that share two cores distort each other's timing
  ["test:deep", inTurn(install, build, counted("test:deep", "test:deep", "--concurrency=1"))],
  [
    "test:matrix",
    inTurn(install, build, counted("test:deep", "test:deep", "--filter=@vox-accounts/matrix")),
  ],
  ["test:file", inTurn(install, build, testFiles)],
  ["generate", inTurn(install, generateOrWatch)],
  ["lint", inTurn(install, tasks("lint", "lint:style", keepGoing))],
  ["typecheck", inTurn(install, tasks("typecheck", keepGoing))],
  ["mutate", inTurn(install, node("scripts/mutate/main.ts"))],
  ["bench", inTurn(install, build, node("packages/bench/src/main.ts"))],
  ["record", recording(install, build, tasks("record"))],
  ["record:deep", recording(install, build, tasks("record:deep"))],
  ["docs", inTurn(install, build, node("packages/reference/src/main.ts"))],
  ["mock", inTurn(install, build, node("packages/mock/dist/bin.js"))],
  ["mock:stock", inTurn(install, build, stockPrism("mock", "packages/types/openapi.json"))],
  ["contract:live", inTurn(install, build, node("packages/contract/live/main.ts"))],
  [
    "format",
    inTurn(install, node("node_modules/@biomejs/biome/bin/biome", "check", "--write", ".")),
  ],
  ["pack", inTurn(install, build, node("scripts/pack/main.ts"))],
  ["spec:changeset", inTurn(install, node("scripts/changeset/main.ts"))],
  ["spec:new", inTurn(install, node("scripts/lint/scaffold/main.ts"))],
  ["spec:diff", inTurn(install, node("scripts/diff/main.ts"))],
  ["changeset", inTurn(install, node("node_modules/@changesets/cli/bin.js"))],
  ["spec:upstream", inTurn(install, node("scripts/upstream/main.ts"))],
  ["version", inTurn(install, node("scripts/release/version.ts"))],
  ["release", inTurn(install, node("scripts/release/main.ts"))],
  ["versions", async () => say(`node ${process.version}, pnpm ${pnpmVersion()}`)],
]);

/** With `--watch`, regenerates the types on every save of the contract, without turbo. */
function generateOrWatch(args: readonly string[]): Promise<number> {
  if (!args.includes("--watch")) return tasks("generate", "--output-logs=full")(args);
  return node("scripts/generate/main.ts", "spec", "packages/types")(args);
}

/** Runs single test files, each with vitest in its member. */
async function testFiles(files: readonly string[]): Promise<number> {
  if (files.length === 0) return say("Name test files, such as scripts/boot/versions.test.ts.", 2);
  let failed = 0;
  for (const file of files) {
    const [, member = "", path = ""] = /^((?:packages\/)?[^/]+)\/(.+)$/u.exec(file) ?? [];
    const cwd = join(root, member);
    if (!existsSync(join(cwd, path)))
      return say(`${file} was not found; paths are relative to the repository root.`, 2);
    const config = path.endsWith(".deep.test.ts") ? "vitest.deep.config.ts" : "vitest.config.ts";
    const vitest = join(
      dirname(createRequire(join(cwd, "package.json")).resolve("vitest/package.json")),
      "vitest.mjs",
    );
    failed ||= await runChild(process.execPath, [vitest, "run", "--config", config, path], { cwd });
  }
  return failed;
}

/**
 * Variables that disable the telemetry of the tools we start; turbo.json passes them to the tasks.
 */
export const withoutTelemetry = {
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
  DO_NOT_TRACK: "1",
  REDOCLY_TELEMETRY: "off",
  REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
  SCARF_ANALYTICS: "false",
};

/** Runs `<command> [arguments]` and returns the exit code. */
export async function runCommand([name = "", ...args]: readonly string[]): Promise<number> {
  const command = commands.get(name);
  if (command === undefined) {
    const complaint = name ? `Unknown command "${name}"` : "Missing command";
    console.error(`${complaint}; known commands: ${[...commands.keys()].join(", ")}`);
    return 2;
  }
  Object.assign(process.env, withoutTelemetry);
  return command(args[0] === "--" ? args.slice(1) : args);
}

/** Runs steps until one fails. */
function inTurn(...steps: readonly Step[]): Step {
  return async (args) => {
    for (const step of steps) {
      const code = await step(args);
      if (code !== 0) return code;
    }
    return 0;
  };
}

/** Runs steps whose tests update their recordings instead of comparing with them. */
function recording(...steps: readonly Step[]): Step {
  return (args) => {
    process.env.RECORD = "1";
    return inTurn(...steps)(args);
  };
}

/** Runs a file with this Node. */
function node(file: string, ...own: readonly string[]): Step {
  return (args) => runChild(process.execPath, [file, ...own, ...args], { cwd: root });
}

/** Runs tasks with turbo; the names may include options. */
function tasks(...names: readonly string[]): Step {
  return (args) => turbo([...names, ...args]);
}

/** Runs tasks with turbo and counts the tests of one of them. */
function counted(testTask: string, ...names: readonly string[]): Step {
  return async (args) => {
    const code = await install();
    if (code !== 0) return say("0 passed, 1 failed, 0 skipped", code);
    // imported late: the line above may just have installed its packages
    const { runAndCount } = await import("../test-total/run.ts");
    return runAndCount(testTask, (flags) => turbo([...names, ...flags, ...args]));
  };
}

/** Runs plain Prism without our mock. */
function stockPrism(...own: readonly string[]): Step {
  return (args) => {
    const { resolve } = createRequire(join(root, "packages/contract/package.json"));
    const manifest = resolve("@stoplight/prism-cli/package.json");
    return node(join(dirname(manifest), "dist", "index.js"), ...own)(args);
  };
}

function say(line: string, code = 0): number {
  console.log(line);
  return code;
}
