/** A copy of the repository that is installed and built, where mutations do no harm. */
import { execFileSync } from "node:child_process";
import { type ScratchCopy, scratchCopy } from "../workspace/scratch-copy.ts";

/** Makes the copy; it goes with the process, however that ends. */
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
