import { createRequire } from "node:module";

/** The version of this package; it stands one folder up from the sources and from the bundle. */
export function readVersion(): string {
  const found = createRequire(import.meta.url)("../package.json") as { version: string };
  return found.version;
}
