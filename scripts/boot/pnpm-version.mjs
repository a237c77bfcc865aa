import { spawnSync } from "node:child_process";
import { readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { which } from "./search-path.mjs";

/**
 * The version of the pnpm on PATH; read from its package where possible, as asking it costs half a second.
 * @returns {string | undefined}
 */
export function pnpmVersion() {
  const file = which("pnpm");
  if (file === undefined) return undefined;
  return versionFromPackage(file) ?? versionFromAnswer();
}

/** @param {string} file @returns {string | undefined} */
function versionFromPackage(file) {
  try {
    const manifest = JSON.parse(
      readFileSync(join(dirname(realpathSync(file)), "..", "package.json"), "utf8"),
    );
    return manifest.name === "pnpm" ? manifest.version : undefined;
  } catch {
    return undefined;
  }
}

/** @returns {string | undefined} */
function versionFromAnswer() {
  const answer = spawnSync("pnpm --version", { encoding: "utf8", shell: true });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}
