import { pageText } from "../../docs/support/block.ts";

/** The page's path in the repository. */
export const migratingPage = "packages/client/MIGRATING.md";

/** The rows of the page's table whose first heading is `heading`. */
export function tableUnder(heading: string): string[][] {
  const lines = pageText(migratingPage).split("\n");
  const start = lines.findIndex((line) => cellsOf(line)[0] === heading);
  const end = lines.findIndex((line, index) => index > start && !line.startsWith("|"));
  return lines.slice(start + 2, end).map(cellsOf);
}

function cellsOf(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}
