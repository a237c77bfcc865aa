import { createRequire } from "node:module";

const PLACES = ["../package.json", "../../package.json"]; // seen from the source and from a bundled chunk

/** The version of this package. */
export function readVersion(): string {
  const read = createRequire(import.meta.url);
  for (const place of PLACES) {
    try {
      return (read(place) as { version: string }).version;
    } catch {} // it is in the other place
  }
  return "unknown";
}
