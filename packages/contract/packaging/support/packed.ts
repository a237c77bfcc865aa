import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const members = join(import.meta.dirname, "../../..");

/** Packs a member of the workspace as for publishing; returns the tarball's path. */
export function packed(member: string, destination: string): string {
  const before = new Set(readdirSync(destination));
  const args = ["pack", "--pack-destination", destination];
  const run = spawnSync("pnpm", args, {
    cwd: join(members, member),
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const tarball = readdirSync(destination).find(
    (name) => name.endsWith(".tgz") && !before.has(name),
  );
  if (run.status !== 0 || tarball === undefined) throw new Error(run.stdout + run.stderr);
  return join(destination, tarball);
}
