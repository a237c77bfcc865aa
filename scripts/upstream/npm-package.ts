/**
 * Downloads the sources of a released package with npm, which handles the registry, proxies and
 * logins.
 */
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { extract } from "tar";
import type { ClientFile } from "./client/interfaces.ts";
import { UnreadableError } from "./facts.ts";

/** The client is 260 kB packed and 3 MB unpacked. */
export const packageLimits = { timeoutMs: 120_000, maxBytes: 20_000_000 };

/** A package's sources and version. */
export interface PackageSources {
  readonly version: string;
  readonly files: readonly ClientFile[];
}

const packageSpec = /^(?:@[a-z\d][\w.-]*\/)?[a-z\d][\w.-]*(?:@[\w.^~*-]+)?$/iu;

/** `name@version` or `name@tag`; npm checks the tarball against the registry's hash. */
export async function packageSources(
  spec: string,
  limits = packageLimits,
): Promise<PackageSources> {
  if (!packageSpec.test(spec)) {
    throw new UnreadableError(`npm:${spec}: expected npm:name@version`);
  }
  const folder = await mkdtemp(join(tmpdir(), "upstream-"));
  try {
    await refuseIfLarge(spec, limits);
    const [packed] = await npmJson<PackedPackage>(
      ["pack", spec, "--ignore-scripts", "--pack-destination", folder],
      limits.timeoutMs,
    );
    const [tarball] = (await readdir(folder)).filter((name) => name.endsWith(".tgz"));
    if (!packed || !tarball) throw new UnreadableError(`npm:${spec}: npm pack produced no tarball`);
    const files = await unpackedSources(join(folder, tarball), folder, limits.maxBytes);
    return { version: packed.version, files };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface PackedPackage {
  readonly version: string;
}

/** Checks the size in the registry before the download. */
async function refuseIfLarge(spec: string, { timeoutMs, maxBytes }: typeof packageLimits) {
  const args = ["view", spec, "dist.unpackedSize"];
  const sizes = await npmJson<unknown>(args, timeoutMs);
  if (sizes.some((size) => Number(size) > maxBytes)) {
    throw new UnreadableError(`npm:${spec}: expected at most ${maxBytes} bytes, it has ${sizes}`);
  }
}

async function unpackedSources(
  tarball: string,
  folder: string,
  maxBytes: number,
): Promise<ClientFile[]> {
  const { size } = await stat(tarball);
  if (size > maxBytes) {
    throw new UnreadableError(
      `${basename(tarball)}: expected at most ${maxBytes} bytes, it has ${size}`,
    );
  }
  let unpacked = 0;
  await extract({
    file: tarball,
    cwd: folder,
    filter: (path, entry) => {
      if (!("type" in entry) || entry.type !== "File" || !/^[^/]+\/src\/\w+\.ts$/u.test(path))
        return false;
      unpacked += entry.size ?? 0;
      return unpacked <= maxBytes;
    },
  });
  if (unpacked > maxBytes) {
    throw new UnreadableError(
      `${basename(tarball)}: expected sources of at most ${maxBytes} bytes`,
    );
  }
  const [root] = (await readdir(folder, { withFileTypes: true })).filter((one) =>
    one.isDirectory(),
  );
  return root ? folderSources(join(folder, root.name)) : [];
}

/** The sources of an unpacked client: the `.ts` files in its `src`. */
export async function folderSources(folder: string): Promise<ClientFile[]> {
  const src = join(folder, "src");
  const names = await readdir(src).catch(() => []);
  const sources = names.filter((name) => name.endsWith(".ts"));
  return Promise.all(
    sources.map(async (name) => ({ name, text: await readFile(join(src, name), "utf8") })),
  );
}

/** npm's `--json` output, always as a list. */
function npmJson<T>(args: readonly string[], timeoutMs: number): Promise<T[]> {
  const onWindows = process.platform === "win32"; // npm is a script there, which only a shell can run
  const options = { timeout: timeoutMs, maxBuffer: 10_000_000, shell: onWindows };
  return new Promise((resolve, reject) => {
    execFile("npm", [...args, "--json"], options, (error, stdout, stderr) => {
      if (error) {
        const reason = error.killed ? `no answer within ${timeoutMs} ms` : reasonIn(stdout, stderr);
        reject(new UnreadableError(`npm ${args[0]} ${args[1]}: ${reason}`));
        return;
      }
      const answer: unknown = stdout.trim() === "" ? [] : JSON.parse(stdout);
      resolve([answer].flat() as T[]); // npm's own format
    });
  });
}

/** npm's error message: an object on stdout, or lines on stderr. */
function reasonIn(stdout: string, stderr: string): string {
  const summary = /"summary": "(.*)"/u.exec(stdout)?.[1];
  return summary || /^npm error (?!code)\S.*$/mu.exec(stderr)?.[0] || "npm failed";
}
