import { statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { quietStep } from "./quiet-step.ts";
import { root } from "./root.ts";

const installed = join(root, "node_modules", ".modules.yaml");

/** Installs from the lockfile, unless that was done since the lockfile last changed. */
export async function install(): Promise<number> {
  if (modified(installed) >= modified(join(root, "pnpm-lock.yaml"))) return 0;
  const args = ["install", "--frozen-lockfile", "--config.confirm-modules-purge=false"];
  const code = await quietStep("installing", "pnpm", args, { shell: process.platform === "win32" });
  // pnpm leaves the file alone when there was nothing to do, and we would ask again each time
  if (code === 0) utimesSync(installed, new Date(), new Date());
  return code;
}

function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
