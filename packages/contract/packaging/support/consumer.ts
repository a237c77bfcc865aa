import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** An empty project with its own HOME, like that of a team that installs our packages. */
export interface Consumer extends Disposable {
  readonly folder: string;
  /** Installs with npm. */
  readonly install: (...packages: string[]) => void;
  /** Runs a program with a Node binary and returns its output. */
  readonly run: (node: string, ...args: string[]) => string;
  /** Like `run`, without blocking servers of this process. */
  readonly runAsync: (program: string, ...args: string[]) => Promise<string>;
  /** The names of all installed packages. */
  readonly installed: () => string[];
}

export function createConsumer(): Consumer {
  const folder = mkdtempSync(join(tmpdir(), "vox-consumer-"));
  const home = join(folder, "home");
  mkdirSync(home);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const run = (command: string, args: readonly string[]) => {
    const child = spawnSync(command, args, {
      cwd: folder,
      encoding: "utf8",
      env: { ...cleanEnvironment(), HOME: home },
    });
    if (child.status !== 0)
      throw new Error(`${command} ${args.join(" ")}\n${child.stdout}${child.stderr}`);
    return child.stdout + child.stderr;
  };
  return {
    folder,
    install: (...packages) => void run("npm", ["install", "--no-audit", "--no-fund", ...packages]),
    run: (node, ...args) => run(node, args),
    runAsync: async (program, ...args) => {
      const options = {
        cwd: folder,
        env: { ...cleanEnvironment(), HOME: home },
        maxBuffer: 2 ** 26,
      };
      const { stdout, stderr } = await promisify(execFile)(program, args, options);
      return stdout + stderr;
    },
    installed: () => packagesIn(join(folder, "node_modules")),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function packagesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => !name.startsWith("."));
  return names.flatMap((name) =>
    name.startsWith("@")
      ? readdirSync(join(folder, name)).map((inner) => `${name}/${inner}`)
      : [name],
  );
}

/** The environment without the variables of npm, pnpm and vitest. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_|pnpm_|vitest|node_options$|node_env$|init_cwd$)/i.test(name),
    ),
  );
}
