/** Packs the packages for installation before they are published; no pack needs another one. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { packInto, releasedMembers } from "../boot/repository.ts";
import { finishPackage } from "../release/finish.ts";
import type { WebRepository } from "../release/remote.ts";
import { withUnpacked, writeTarball } from "../release/tarball-files.ts";
import { writeUnreleased } from "./changelog.ts";
import { foldTypes } from "./fold-types.ts";

/**
 * Packs types, client and mock into a folder, replacing its contents.
 *
 * @throws if one cannot be packed.
 */
export async function writePacks(
  folder: string,
  repository: WebRepository | undefined,
): Promise<string[]> {
  if ((await packInto(folder)) !== 0) throw new Error("Nothing was packed.");
  const files = releasedMembers.map((member) => tarballOf(folder, member));
  const [types = ""] = files;
  await withUnpacked(types, async (contract) => {
    for (const [index, member] of releasedMembers.entries()) {
      await withUnpacked(files[index] ?? "", async (unpacked) => {
        if (member !== "types") foldTypes(unpacked, contract);
        writeUnreleased(unpacked, `@vox-accounts/${member}`);
        finishPackage(unpacked, member, repository);
        await writeTarball(files[index] ?? "", unpacked);
      });
    }
  });
  return files;
}

/** The install command of each package manager, for an empty project. */
export function installLines(files: readonly string[]): string[] {
  const quoted = files.map((path) => (/\s/u.test(path) ? JSON.stringify(path) : path));
  return ["npm install", "pnpm add", "yarn add"].map((command) => [command, ...quoted].join(" "));
}

function tarballOf(folder: string, member: string): string {
  const name = readdirSync(folder).find((file) => file.startsWith(`vox-accounts-${member}-`));
  if (name === undefined) throw new Error(`${member} was not packed.`);
  return join(folder, name);
}
