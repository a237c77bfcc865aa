import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Credentials } from "../credentials.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

/** Writes a credentials.json that only its owner can read, and removes it when the process ends. */
export function writeCredentials(credentials: Credentials): string {
  const file = join(makeTemporaryFolder().path, "credentials.json");
  writeFileSync(file, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  return file;
}
