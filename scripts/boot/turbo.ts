import { join } from "node:path";
import { quietStep } from "./quiet-step.ts";
import { root } from "./root.ts";
import { runChild } from "./run-child.mjs";

// its launcher is JavaScript, so one way of starting it serves every platform
const launcher = join(root, "node_modules", "turbo", "bin", "turbo");

/** Runs turbo on this terminal. */
export function turbo(args: string[]): Promise<number> {
  return runChild(process.execPath, [launcher, "run", ...args], { cwd: root });
}

/** Runs turbo under a progress line. */
export function quietTurbo(label: string, args: string[]): Promise<number> {
  return quietStep(label, process.execPath, [launcher, "run", ...args]);
}
