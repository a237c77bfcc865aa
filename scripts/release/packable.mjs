/**
 * Checks whether a package is complete enough to be packed. Runs on Node 18 with nothing installed.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * @typedef {object} Manifest
 * @property {string} name
 * @property {unknown} [exports]
 * @property {string | Record<string, string>} [bin]
 * @property {string[]} [files]
 */

/**
 * The missing files of the package in a folder; empty if it can be packed.
 * @param {string} folder
 * @returns {string[]}
 */
export function missingFrom(folder) {
  const { exports, bin, files = [] } = manifestIn(folder);
  const code = targetsOf(exports).flatMap((file) =>
    file.endsWith(".js") ? [file, file.replace(/\.js$/, ".d.ts")] : [file],
  );
  const listed = files.filter((file) => file !== "CHANGELOG.md"); // the first version writes it
  const promised = [...code, ...targetsOf(bin), ...listed, "README.md"].map((file) => join(file));
  const wanted = withImports(folder, promised);
  const missing = wanted.filter((file) => !hasContent(join(folder, file)));
  // pnpm packs the repository's license with a package that does not have its own
  const hasLicense = [folder, rootOf(folder)].some((at) => hasContent(join(at, "LICENSE")));
  return hasLicense ? missing : [...missing, "LICENSE"];
}

/**
 * The reason why a package cannot be packed; undefined if it can.
 * @param {string} folder
 * @param {string | undefined} userAgent as npm, pnpm and yarn pass it to scripts
 * @returns {string | undefined}
 */
export function refusal(folder, userAgent) {
  const { name } = manifestIn(folder);
  if (!userAgent?.startsWith("pnpm/")) {
    const packer = userAgent?.split("/")[0] ?? "this";
    return (
      `${name} must be packed with pnpm: ${packer} would leave "workspace:*" in the manifest, ` +
      "which makes it uninstallable.\n" +
      "In the repository, `npm run pack` creates tarballs and `npm run release` publishes."
    );
  }
  const missing = missingFrom(folder);
  if (missing.length === 0) return undefined;
  return (
    `${name} is incomplete. Missing or empty:\n` +
    `${missing.map((file) => `  ${file}\n`).join("")}` +
    "In the repository, `npm run pack` and `npm run release` build first."
  );
}

/** @param {string} folder @returns {Manifest} */
function manifestIn(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/**
 * The files that `exports` or `bin` point to, under all conditions.
 * @param {unknown} value
 * @returns {string[]}
 */
function targetsOf(value) {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(targetsOf);
}

/**
 * Files and everything that they import by relative path.
 * @param {string} folder
 * @param {readonly string[]} files
 * @returns {string[]}
 */
function withImports(folder, files) {
  const found = new Set(files);
  for (const file of found) {
    for (const imported of importsOf(join(folder, file))) found.add(join(dirname(file), imported));
  }
  return [...found];
}

/** @param {string} path @returns {string[]} */
function importsOf(path) {
  if (!/\.(?:js|d\.ts)$/.test(path) || !existsSync(path)) return [];
  const text = readFileSync(path, "utf8");
  const statements = text.matchAll(/^(?:im|ex)port\b[^"'`;]*["'](\.\.?\/[^"'`]+)["']/gm);
  const declarations = path.endsWith(".d.ts");
  return [...statements].map(([, target = ""]) =>
    // declarations import the names of their source files
    declarations ? target.replace(/(?:\.d)?\.[jt]s$/, ".d.ts") : target,
  );
}

/** @param {string} path */
function hasContent(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && (found.isDirectory() || found.size > 0);
}

/**
 * The root folder of the package's workspace, or the package's folder.
 * @param {string} folder
 */
function rootOf(folder) {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    if (existsSync(join(at, "pnpm-workspace.yaml"))) return at;
  }
  return folder;
}
