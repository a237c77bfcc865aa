/** Tarballs of packages, taken apart and put together with the system's `tar`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runChild } from "../boot/children.mjs";

/**
 * Gives the folder of an unpacked tarball to a function, and removes it afterwards.
 *
 * @throws if the tarball cannot be unpacked.
 */
export async function withUnpacked<T>(
  file: string,
  use: (unpacked: string) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "vox-tarball-"));
  try {
    const code = await runChild("tar", ["-xzf", file, "-C", folder]);
    if (code !== 0) throw new Error(`${file} cannot be unpacked.`);
    return await use(join(folder, "package"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Writes a tarball of an unpacked package, whose folder is called `package`.
 *
 * @throws if it cannot be written.
 */
export async function writeTarball(file: string, unpacked: string): Promise<void> {
  const code = await runChild("tar", ["-czf", file, "-C", dirname(unpacked), "package"]);
  if (code !== 0) throw new Error(`${file} cannot be written.`);
}
