/** The repository, and the steps that run on all of it. */
import { mkdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { quietStep, runChild } from "./children.mjs";

/** The repository's folder. */
export const root: string = join(import.meta.dirname, "../..");

/** The published members, each after its dependencies. */
export const releasedMembers = ["types", "client", "mock"] as const;

const onWindows = process.platform === "win32"; // pnpm is a script there, which only a shell can run
const installed = join(root, "node_modules", ".modules.yaml");
// turbo's launcher is JavaScript, so it starts the same way on every platform
const turboLauncher = join(root, "node_modules", "turbo", "bin", "turbo");

/** Installs from the lockfile if it has changed since the last install. */
export async function install(): Promise<number> {
  if (modifiedMs(installed) >= modifiedMs(join(root, "pnpm-lock.yaml"))) return 0;
  const args = ["install", "--frozen-lockfile", "--config.confirm-modules-purge=false"];
  const code = await pnpm("installing", args);
  // pnpm does not touch the file if nothing changed, and we would run it again each time
  if (code === 0) utimesSync(installed, new Date(), new Date());
  return code;
}

/** Runs turbo on this terminal. */
export function turbo(args: string[]): Promise<number> {
  return runChild(process.execPath, [turboLauncher, "run", ...args], { cwd: root });
}

/** Runs turbo with a progress line. */
export function quietTurbo(label: string, args: string[]): Promise<number> {
  return quietStep(label, process.execPath, [turboLauncher, "run", ...args], { cwd: root });
}

/** Packs the published members into a folder, and replaces its contents. */
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
