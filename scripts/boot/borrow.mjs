import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { which } from "./search-path.mjs";

const onWindows = process.platform === "win32";

/**
 * The folder of binaries of these packages, in npm's own cache; remembered, as npx takes a second to say it again.
 * @param {string[]} packages
 * @param {string} memory
 * @returns {string}
 */
export function borrow(packages, memory) {
  const known = recall(packages, memory);
  if (known !== undefined) return known;
  console.error(`borrowing ${packages.join(" and ")} from the npm registry…`);
  const folder = ask(packages);
  if (folder === undefined) {
    throw new Error(
      `npx could not provide ${packages.join(" and ")}; install Node 24.18 or newer and pnpm 11 yourself and try again.`,
    );
  }
  return folder;
}

/**
 * @param {string[]} packages
 * @param {string} folder
 * @param {string} memory
 */
export function remember(packages, folder, memory) {
  if (!existsSync(dirname(dirname(memory))) || recall(packages, memory) === folder) return;
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, `${JSON.stringify({ packages, folder })}\n`);
}

/** @param {string[]} packages @param {string} memory @returns {string | undefined} */
function recall(packages, memory) {
  try {
    const kept = JSON.parse(readFileSync(memory, "utf8"));
    return kept.packages.join() === packages.join() && holdsAll(packages, kept.folder)
      ? kept.folder
      : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string[]} packages @returns {string | undefined} */
function ask(packages) {
  const args = [
    "exec",
    "--yes",
    "--loglevel=error",
    ...packages.map((name) => `--package=${name}`),
  ];
  const npm = process.env.npm_execpath ?? "";
  /** @type {import("node:child_process").SpawnSyncOptionsWithStringEncoding} */
  const options = { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] };
  const answer =
    basename(npm) === "npm-cli.js"
      ? spawnSync(process.execPath, [npm, ...args, "-c", "node -p process.env.PATH"], options)
      : spawnSync(
          "npm",
          [...args, "-c", onWindows ? '"node -p process.env.PATH"' : "node -p process.env.PATH"],
          {
            ...options,
            shell: onWindows,
          },
        );
  if (answer.status !== 0) return undefined;
  return answer.stdout
    .trim()
    .split(delimiter)
    .find((folder) => holdsAll(packages, folder));
}

/** @param {string[]} packages @param {string} folder */
function holdsAll(packages, folder) {
  return (
    packages.every((name) => existsSync(join(folder, "..", nameOf(name), "package.json"))) &&
    which("pnpm", folder) !== undefined
  );
}

/** @param {string} spec */
export function nameOf(spec) {
  return spec.slice(0, spec.lastIndexOf("@"));
}
