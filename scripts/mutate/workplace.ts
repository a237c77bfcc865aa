/** A copy of the repository that is installed and built, for mutations. */
import { execFileSync } from "node:child_process";
import { type ScratchCopy, scratchCopy } from "../workspace/scratch-copy.ts";

/** Makes the copy, and deletes it when the process ends, for any reason. */
export function makeWorkplace(): string {
  const copy = scratchCopy();
  process.once("exit", () => copy[Symbol.dispose]());
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  install(copy);
  return copy.folder;
}

function install({ folder }: ScratchCopy): void {
  const options = { cwd: folder, stdio: "pipe", shell: process.platform === "win32" } as const;
  execFileSync("pnpm", ["install", "--frozen-lockfile", "--prefer-offline"], options);
  execFileSync("pnpm", ["exec", "turbo", "run", "build", "--output-logs=errors-only"], options);
}
