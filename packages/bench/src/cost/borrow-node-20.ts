import { spawnSync } from "node:child_process";

const platforms: Readonly<Record<string, string>> = {
  linux: "linux",
  darwin: "darwin",
  win32: "win",
};

/**
 * The path of a Node 20 binary: `BENCH_NODE_20`, or one borrowed from the npm registry; `undefined`
 * if neither exists.
 */
export function borrowNode20(): string | undefined {
  if (process.env.BENCH_NODE_20) return process.env.BENCH_NODE_20;
  const name = `node-${platforms[process.platform]}-${process.arch}@20.20.2`;
  const args = [
    "exec",
    "--yes",
    "--loglevel=error",
    `--package=${name}`,
    "-c",
    "node -p process.execPath",
  ];
  const asked = spawnSync("npm", args, {
    encoding: "utf8",
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const path = asked.stdout?.trim();
  if (asked.status === 0 && path && version(path)?.startsWith("v20.")) return path;
  return undefined;
}

function version(node: string): string | undefined {
  return spawnSync(node, ["-p", "process.version"], { encoding: "utf8" }).stdout?.trim();
}
