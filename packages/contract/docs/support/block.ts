import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The repository's folder. */
export const root = join(import.meta.dirname, "../../../..");

/** The pages that show code to users, by their path in the repository. */
export const pages = [
  "README.md",
  ...globSync("packages/*/{README,MIGRATING}.md", { cwd: root }),
].sort();

/** A fenced block of a page. */
export interface Block {
  /** The page's path in the repository. */
  readonly page: string;
  /** The line number of the first line of code. */
  readonly line: number;
  readonly code: string;
  /** The example file that it shows, which has its own tests; undefined for other code. */
  readonly example?: string | undefined;
}

/** The text of a page. */
export function pageText(page: string): string {
  return readFileSync(join(root, page), "utf8");
}

/** The blocks of a page in one language, in order. */
export function blocksOf(page: string, language: string): Block[] {
  const text = pageText(page);
  const mark = "(?:^<!-- example: (\\S+) -->\\n)?";
  const blocks = text.matchAll(new RegExp(`${mark}^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gmsu"));
  return [...blocks].map(({ 0: whole, index, 1: example, 2: code = "" }) => ({
    page,
    line: text.slice(0, index + whole.indexOf("```")).split("\n").length + 1,
    code,
    example,
  }));
}
