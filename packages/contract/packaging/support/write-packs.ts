import { spawnSync } from "node:child_process";
import { join } from "node:path";

const pack = join(import.meta.dirname, "../../../../scripts/pack/main.ts");

/** The result of `npm run pack`: the tarballs, and the printed install command for each package manager. */
export interface Packs {
  readonly files: readonly string[];
  readonly commands: Readonly<Record<"npm" | "pnpm" | "yarn", readonly string[]>>;
}

/** Packs types, client and mock into an empty folder. */
export function writePacks(folder: string): Packs {
  const run = spawnSync(process.execPath, [pack, folder], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  const lines = [...run.stdout.matchAll(/^ {2}((npm|pnpm|yarn) .+)$/gm)];
  const commands = Object.fromEntries(
    lines.map(([, line = "", manager]) => [manager, line.split(" ")]),
  ) as Packs["commands"]; // a missing command fails where it is used
  return { files: commands.npm.slice(2), commands };
}
