import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The repository's folder. */
export const root = join(import.meta.dirname, "../../../..");

/** A fenced block of a page. */
export interface Block {
  /** The page's path in the repository. */
  readonly page: string;
  /** The line of the page that the first line of code stands in. */
  readonly line: number;
  readonly code: string;
}

/** What stands in a page. */
export function pageText(page: string): string {
  return readFileSync(join(root, page), "utf8");
}

/** The blocks of a page in one language, in their order. */
export function blocksOf(page: string, language: string): Block[] {
  const text = pageText(page);
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gmsu"))].map(
    ({ index, 1: code = "" }) => ({
      page,
      line: text.slice(0, index).split("\n").length + 1,
      code,
    }),
  );
}
