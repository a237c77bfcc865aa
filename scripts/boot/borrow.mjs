/**
 * Finds Node and pnpm, and borrows them from the npm registry if the machine has no suitable ones.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import {
  nodePackages,
  nodeSuffices,
  pathKey,
  pnpmSuffices,
  pnpmVersion,
  which,
} from "./versions.mjs";

/**
 * Returns the installed tools if they are suitable, otherwise borrowed ones. `keep` caches the
 * location of borrowed tools once they have run.
 * @param {string} root
 */
export function findTools(root) {
  const nodeAtHand = nodeSuffices(process.version);
  if (nodeAtHand && pnpmSuffices(pnpmVersion())) {
    return { node: process.execPath, env: process.env, keep: () => {} };
  }
  const memory = join(root, "node_modules", ".cache", "vox-boot.json");
  const pnpm = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).packageManager;
  const node = nodeAtHand ? undefined : nodePackage(thisMachine());
  const packages = node === undefined ? [pnpm] : [node, pnpm];
  const folder = borrow(packages, memory);
  const binary = node === undefined ? process.execPath : binaryOf(node, folder);
  return {
    node: binary,
    env: withFolders([dirname(binary), folder]),
    keep: () => remember(packages, folder, memory),
  };
}

/**
 * The npm package that contains Node for a machine.
 * @param {{ platform: string, arch: string, musl: boolean }} machine
 * @returns {string}
 */
export function nodePackage({ platform, arch, musl }) {
  const key = `${platform}-${arch}`;
  const found = Object.entries(nodePackages).find(([name]) => name === key)?.[1];
  if (found !== undefined && !musl) return found;
  throw new Error(
    `No Node package is available for ${key}${musl ? " (musl)" : ""}: ` +
      "install Node 24.18 or newer and pnpm 11 yourself, for example from nodejs.org and " +
      "with `npm install --global pnpm@11`, then run the same command again.",
  );
}

/**
 * The name in `name@version`.
 * @param {string} spec
 */
export function nameOf(spec) {
  return spec.slice(0, spec.lastIndexOf("@"));
}

/** @returns {{ platform: string, arch: string, musl: boolean }} */
function thisMachine() {
  const { platform, arch } = process;
  if (platform !== "linux") return { platform, arch, musl: false };
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (
    process.report.getReport()
  );
  return { platform, arch, musl: report.header?.glibcVersionRuntime === undefined };
}

/**
 * The folder of these packages' binaries in npm's cache. The location is cached, because npx takes
 * a second to find it.
 * @param {string[]} packages
 * @param {string} memory
 * @returns {string}
 */
function borrow(packages, memory) {
  const known = cachedFolder(packages, memory);
  if (known !== undefined) return known;
  const names = packages.join(" and ");
  console.error(`borrowing ${names} from the npm registry…`);
  const folder = askNpx(packages);
  if (folder !== undefined) return folder;
  throw new Error(
    `npx could not provide ${names}; install Node 24.18 or newer and pnpm 11 yourself and try again.`,
  );
}

/**
 * @param {string[]} packages
 * @param {string} folder
 * @param {string} memory
 */
function remember(packages, folder, memory) {
  const isInstalled = existsSync(dirname(dirname(memory)));
  if (!isInstalled || cachedFolder(packages, memory) === folder) return;
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, `${JSON.stringify({ packages, folder })}\n`);
}

/** @param {string[]} packages @param {string} memory @returns {string | undefined} */
function cachedFolder(packages, memory) {
  try {
    const kept = JSON.parse(readFileSync(memory, "utf8"));
    const fits = kept.packages.join() === packages.join() && holdsAll(packages, kept.folder);
    return fits ? kept.folder : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string[]} packages @returns {string | undefined} */
function askNpx(packages) {
  const wanted = packages.map((name) => `--package=${name}`);
  const args = ["exec", "--yes", "--loglevel=error", ...wanted, "-c"];
  const shell = process.platform === "win32";
  const print = "node -p process.env.PATH";
  const npm = process.env.npm_execpath ?? "";
  /** @type {import("node:child_process").SpawnSyncOptionsWithStringEncoding} */
  const options = { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] };
  const answer =
    basename(npm) === "npm-cli.js"
      ? spawnSync(process.execPath, [npm, ...args, print], options)
      : spawnSync("npm", [...args, shell ? `"${print}"` : print], { ...options, shell });
  if (answer.status !== 0) return undefined;
  const folders = answer.stdout.trim().split(delimiter);
  return folders.find((folder) => holdsAll(packages, folder));
}

/** @param {string[]} packages @param {string} folder */
function holdsAll(packages, folder) {
  const manifestOf = (/** @type {string} */ name) =>
    join(folder, "..", nameOf(name), "package.json");
  return (
    packages.every((name) => existsSync(manifestOf(name))) && which("pnpm", folder) !== undefined
  );
}

/** @param {string} node @param {string} folder */
function binaryOf(node, folder) {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const file = join(folder, "..", nameOf(node), "bin", name);
  if (!existsSync(file)) throw new Error(`The borrowed package ${node} does not contain ${file}.`);
  return file;
}

/**
 * The environment with these folders first on PATH.
 * @param {string[]} folders
 * @returns {Record<string, string | undefined>}
 */
function withFolders(folders) {
  const key = pathKey();
  return { ...process.env, [key]: [...folders, process.env[key]].filter(Boolean).join(delimiter) };
}
