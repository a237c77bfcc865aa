import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const onWindows = process.platform === "win32";

/** Windows spells the variable `Path`, and a second spelling beside it would win or lose at random. */
function pathKey() {
  return Object.keys(process.env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
}

/**
 * The environment with these folders in front of PATH.
 * @param {string[]} folders
 * @returns {Record<string, string | undefined>}
 */
export function withFolders(folders) {
  const key = pathKey();
  return { ...process.env, [key]: [...folders, process.env[key]].filter(Boolean).join(delimiter) };
}

/**
 * The file a command name stands for.
 * @param {string} name
 * @param {string} [path]
 * @returns {string | undefined}
 */
export function which(name, path = process.env[pathKey()] ?? "") {
  const suffixes = onWindows ? [".exe", ".cmd"] : [""];
  for (const folder of path.split(delimiter).filter(Boolean)) {
    for (const suffix of suffixes) {
      const file = join(folder, name + suffix);
      if (existsSync(file)) return file;
    }
  }
  return undefined;
}
