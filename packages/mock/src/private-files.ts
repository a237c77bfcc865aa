import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Credentials } from "./credentials.ts";

/** Creates a folder that only its owner can read; removed by `remove` or when the process exits. */
export function makeTemporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "vox-accounts-mock-"));
  const remove = () => {
    process.removeListener("exit", remove);
    rmSync(path, { recursive: true, force: true });
  };
  process.once("exit", remove); // covers a crash as well
  return { path, remove };
}

/** Writes a credentials.json that only its owner can read. */
export function writeCredentials(credentials: Credentials, folder: string): string {
  const file = join(folder, "credentials.json");
  writeFileSync(file, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  return file;
}
