import { readFile } from "node:fs/promises";
import { parse } from "yaml";

/** errors.yaml as it stands. */
export interface ErrorCatalogue {
  classes: Record<string, { description: string; hint: string }>;
  codes: Record<number, ErrorFacts>;
}

export interface ErrorFacts {
  name: string;
  class: string;
  retry: "never" | "later" | "new-token";
  decided?: "before-method" | "own-checks" | "unknown";
  message?: string;
  hint?: string;
}

/** Reads the vendor's error codes. */
export async function readErrorCatalogue(errorsYaml: string): Promise<ErrorCatalogue> {
  return parse(await readFile(errorsYaml, "utf8")) as ErrorCatalogue; // the lint checks its shape
}
