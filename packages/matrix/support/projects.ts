import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { writePacks } from "@vox-accounts/scripts/pack/packs";
import { temporaryFolder } from "@vox-accounts/test-kit/folders";
import { manifests, member } from "./pins.ts";
import { runOrThrow } from "./run.ts";

/** Whether the engines, which are Linux binaries, can run here. */
export const hasEngines: boolean = process.platform === "linux" && process.arch === "x64";

/** Consumers' projects outside the workspace, and the tools that run on them. */
export interface Projects extends Disposable {
  /** The tarballs that were installed. */
  readonly packs: readonly string[];
  /** A project with only the packs. */
  readonly plain: string;
  /** How long npm took to install it. */
  readonly installSeconds: number;
  /** A project with bundlers and test runners as well. */
  readonly tooled: string;
  /** `node_modules` with every version of TypeScript. */
  readonly compilers: string;
  /** `node_modules` with the binary of every engine. */
  readonly engines: string;
}

/** Packs the packages and installs them, once for all suites. */
export async function makeProjects(): Promise<Projects> {
  const { path, remove } = temporaryFolder();
  const tarballs = await writePacks(join(path, "packs"), undefined);
  const plain = join(path, "plain");
  cpSync(join(member, "consumers/node"), plain, { recursive: true });
  const began = performance.now();
  await install(plain, tarballs);
  const installSeconds = (performance.now() - began) / 1000;
  const tooled = join(path, "tooled");
  cpSync(join(member, "consumers"), tooled, { recursive: true });
  for (const file of ["try-callbacks.mjs", "try-client.mjs"])
    cpSync(join(tooled, "node", file), join(tooled, "web", file));
  cpSync(join(tooled, "typescript/consumer.ts"), join(tooled, "typescript/consumer.cts"));
  const [compilers, engines] = await Promise.all([
    installTools("compilers"),
    hasEngines ? installTools("engines") : "",
    install(tooled, tarballs),
  ]);
  const places = { packs: tarballs, plain, tooled, compilers, engines };
  return { ...places, installSeconds, [Symbol.dispose]: remove };
}

async function install(folder: string, packages: readonly string[] = []): Promise<void> {
  const args = ["install", "--no-audit", "--no-fund", "--prefer-offline", ...packages];
  await runOrThrow("npm", args, { folder, timeoutMs: 300_000 });
}

/** Installs tools, which are cached until a pin changes. */
async function installTools(name: "compilers" | "engines"): Promise<string> {
  const manifest = join(member, manifests[name]);
  const digest = createHash("sha256").update(readFileSync(manifest)).digest("hex");
  const cache = join(member, "node_modules/.cache", name);
  const folder = join(cache, digest.slice(0, 12));
  if (!existsSync(folder)) {
    const unfinished = join(cache, "unfinished");
    rmSync(cache, { recursive: true, force: true });
    mkdirSync(cache, { recursive: true });
    cpSync(dirname(manifest), unfinished, { recursive: true });
    await install(unfinished);
    renameSync(unfinished, folder);
  }
  return join(folder, "node_modules");
}
