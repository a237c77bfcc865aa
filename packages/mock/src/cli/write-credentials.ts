import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Credentials } from "../credentials.ts";

/** Writes a credentials.json that only its owner can read, and removes it when the process ends. */
export function writeCredentials(credentials: Credentials): string {
  const folder = mkdtempSync(join(tmpdir(), "vox-accounts-mock-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true })); // covers a crash as well
  const file = join(folder, "credentials.json");
  writeFileSync(file, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  return file;
}
