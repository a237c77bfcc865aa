import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** The repository's folder. */
export const root = join(import.meta.dirname, "../../../..");

/** This member's path in the repository. */
export const member = "packages/examples";

/** Where the example of a method lies, from the root of the repository. */
export function exampleOf(method: string): string {
  return `${member}/src/methods/${method}.ts`;
}

/** The examples in a folder of `src/`, by their path in the repository. */
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

/** What an example says of itself: its first line, a comment. @throws if it says nothing. */
export function summaryOf(file: string): string {
  const [, summary] = /^\/\/ (.+)\n/u.exec(textOf(file)) ?? [];
  if (!summary) throw new Error(`${file}: say in a comment on the first line what it shows.`);
  return summary;
}
