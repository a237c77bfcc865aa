import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** The repository's folder. */
export const root = join(import.meta.dirname, "../../../..");

/** This member's path in the repository. */
export const member = "packages/examples";

/** The path of a method's example in the repository. */
export function exampleOf(method: string): string {
  return `${member}/src/methods/${method}.ts`;
}

/** The paths, in the repository, of the examples in a folder of `src/`. */
export function examplesIn(folder: "methods" | "recipes"): string[] {
  return globSync(`${member}/src/${folder}/*.{ts,cjs}`, { cwd: root }).sort();
}

/** The method that an example is named after. */
export function methodOf(file: string): string {
  return basename(file, ".ts");
}

export function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

/** The comment on the first line of an example. @throws if there is none. */
export function summaryOf(file: string): string {
  const [, summary] = /^\/\/ (.+)\n/u.exec(textOf(file)) ?? [];
  if (!summary) throw new Error(`${file}: start it with a comment that says what it shows.`);
  return summary;
}
