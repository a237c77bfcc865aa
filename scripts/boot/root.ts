import { dirname, join } from "node:path";

/** The repository's folder. */
export const root: string = join(dirname(import.meta.dirname), "..").replace(/[\\/]$/, "");
