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
  const shell = process.platform === "win32";
  const args = [...filters, "pack", "--pack-destination", shell ? JSON.stringify(folder) : folder];
  const code = await quietStep("packing", "pnpm", args, { shell });
  const quoted = (path: string) => (/\s/u.test(path) ? JSON.stringify(path) : path);
  if (code === 0)
    console.log(
      ["npm install", ...readdirSync(folder).map((name) => quoted(join(folder, name)))].join(" "),
    );
  return code;
}
