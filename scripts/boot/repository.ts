/** The repository, and the steps that are done to the whole of it. */
import { mkdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { quietStep, runChild } from "./children.mjs";

/** The repository's folder. */
export const root: string = join(import.meta.dirname, "../..");

/** The members that others install, each after those it depends on. */
export const releasedMembers = ["types", "client", "mock"] as const;

const onWindows = process.platform === "win32"; // where pnpm is a script that only a shell runs
const installed = join(root, "node_modules", ".modules.yaml");
// turbo's launcher is JavaScript, so one way of starting it serves every platform
const turboLauncher = join(root, "node_modules", "turbo", "bin", "turbo");

/** Installs from the lockfile, unless that was done since the lockfile last changed. */
export async function install(): Promise<number> {
  if (modifiedMs(installed) >= modifiedMs(join(root, "pnpm-lock.yaml"))) return 0;
  const args = ["install", "--frozen-lockfile", "--config.confirm-modules-purge=false"];
  const code = await pnpm("installing", args);
  // pnpm leaves the file alone when there was nothing to do, and we would ask again each time
  if (code === 0) utimesSync(installed, new Date(), new Date());
  return code;
}

/** Runs turbo on this terminal. */
export function turbo(args: string[]): Promise<number> {
  return runChild(process.execPath, [turboLauncher, "run", ...args], { cwd: root });
}

/** Runs turbo under a progress line. */
export function quietTurbo(label: string, args: string[]): Promise<number> {
  return quietStep(label, process.execPath, [turboLauncher, "run", ...args], { cwd: root });
}

/** Packs what others install into a folder, in place of what it held. */
export function packInto(folder: string): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const filters = releasedMembers.map((name) => `--filter=@vox-accounts/${name}`);
  const destination = onWindows ? JSON.stringify(folder) : folder;
  // npm would leave `workspace:*` in the manifests
  return pnpm("packing", [...filters, "pack", "--pack-destination", destination]);
}

function pnpm(label: string, args: string[]): Promise<number> {
  return quietStep(label, "pnpm", args, { cwd: root, shell: onWindows });
}

function modifiedMs(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
