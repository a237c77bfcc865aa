import { spawnSync } from "node:child_process";
import { join } from "node:path";

const pack = join(import.meta.dirname, "../../../../scripts/pack/main.ts");

/** What `npm run pack` made: the tarballs, and the command that it printed for each manager. */
export interface Packs {
  readonly files: readonly string[];
  readonly commands: Readonly<Record<"npm" | "pnpm" | "yarn", readonly string[]>>;
}

/** Packs types, client and mock into a folder that holds nothing else. */
export function writePacks(folder: string): Packs {
  const run = spawnSync(process.execPath, [pack, folder], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  const lines = [...run.stdout.matchAll(/^ {2}((npm|pnpm|yarn) .+)$/gm)];
  const commands = Object.fromEntries(
    lines.map(([, line = "", manager]) => [manager, line.split(" ")]),
  ) as Packs["commands"]; // a manager without a line fails where its command is used
  return { files: commands.npm.slice(2), commands };
}
