import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { quietStep } from "./quiet-step.ts";

const members = ["types", "client", "mock"];

/** Packs what others install into a folder, in place of what it held, and prints the line that installs it. */
export async function pack(folder: string): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const filters = members.map((name) => `--filter=@vox-accounts/${name}`);
  // npm would leave `workspace:*` in the manifests
  const args = [...filters, "pack", "--pack-destination", folder];
  const code = await quietStep("packing", "pnpm", args, { shell: process.platform === "win32" });
  if (code === 0) console.log(["npm install", ...readdirSync(folder).map((name) => join(folder, name))].join(" "));
  return code;
}
