import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { borrow, nameOf, remember } from "./borrow.mjs";
import { nodePackage, thisMachine } from "./borrowed.mjs";
import { pnpmVersion } from "./pnpm-version.mjs";
import { withFolders } from "./search-path.mjs";
import { nodeSuffices, pnpmSuffices } from "./versions.mjs";

/**
 * Node and pnpm to work with: the ones at hand when they will do, else borrowed ones.
 * @param {string} root
 */
export function findTools(root) {
  const nodeAtHand = nodeSuffices(process.version);
  if (nodeAtHand && pnpmSuffices(pnpmVersion()))
    return { node: process.execPath, env: process.env, keep: () => {} };

  const memory = join(root, "node_modules", ".cache", "vox-boot.json");
  const pnpm = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).packageManager;
  const node = nodeAtHand ? undefined : nodePackage(thisMachine());
  const packages = node === undefined ? [pnpm] : [node, pnpm];
  const folder = borrow(packages, memory);
  const binary = node === undefined ? process.execPath : binaryOf(join(folder, "..", nameOf(node)));
  return {
    node: binary,
    env: withFolders([dirname(binary), folder]),
    keep: () => remember(packages, folder, memory),
  };
}

/** @param {string} packageFolder */
function binaryOf(packageFolder) {
  const file = join(packageFolder, "bin", process.platform === "win32" ? "node.exe" : "node");
  if (!existsSync(file)) throw new Error(`The borrowed package ${packageFolder} holds no ${file}.`);
  return file;
}
