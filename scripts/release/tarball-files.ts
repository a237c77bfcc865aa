/** Unpacks and writes tarballs of packages. */
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import { create, extract } from "tar";

/** The modification time of all packed files, as in npm and pnpm, so that equal content gives equal tarballs. */
const packedAt = new Date("1985-10-26T08:15:00.000Z");

/**
 * Calls a function with the folder of an unpacked tarball, and removes the folder afterwards.
 *
 * @throws if the tarball cannot be unpacked.
 */
export async function withUnpacked<T>(
  file: string,
  use: (unpacked: string) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "vox-tarball-"));
  try {
    await extract({ file, cwd: folder, strict: true });
    return await use(join(folder, "package"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes a tarball of an unpacked package, whose folder is called `package`. */
export async function writeTarball(file: string, unpacked: string): Promise<void> {
  const options = { file, cwd: dirname(unpacked), gzip: true, portable: true, mtime: packedAt };
  await create(
    options,
    filesIn(unpacked).map((name) => `package/${name}`),
  );
}

/** The files of a folder by their paths in it, always in the same order. */
export function filesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join("/"))
    .sort();
}
