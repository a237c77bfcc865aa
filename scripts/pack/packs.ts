/** Packs what others install before it is published: tarballs that need no others of ours. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { packInto, releasedMembers } from "../boot/repository.ts";
import { withUnpacked, writeTarball } from "../release/tarball-files.ts";
import { foldTypes } from "./fold-types.ts";

/**
 * Packs types, client and mock into a folder, in place of what it held.
 *
 * @throws if one cannot be packed.
 */
export async function writePacks(folder: string): Promise<string[]> {
  if ((await packInto(folder)) !== 0) throw new Error("Nothing was packed.");
  const files = releasedMembers.map((member) => tarballOf(folder, member));
  const [types = "", ...others] = files;
  await withUnpacked(types, async (contract) => {
    for (const file of others) {
      await withUnpacked(file, async (unpacked) => {
        foldTypes(unpacked, contract);
        await writeTarball(file, unpacked);
      });
    }
  });
  return files;
}

/** One line for each package manager that installs the tarballs in an empty project. */
export function installLines(files: readonly string[]): string[] {
  const quoted = files.map((path) => (/\s/u.test(path) ? JSON.stringify(path) : path));
  return ["npm install", "pnpm add", "yarn add"].map((command) => [command, ...quoted].join(" "));
}

function tarballOf(folder: string, member: string): string {
  const name = readdirSync(folder).find((file) => file.startsWith(`vox-accounts-${member}-`));
  if (name === undefined) throw new Error(`${member} was not packed.`);
  return join(folder, name);
}
