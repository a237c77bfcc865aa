/** What ran in strangers' projects, and the tables that readers see of it. */
import { join } from "node:path";
import { member } from "./pins.ts";

/** Keeps the record of the latest recorded run. */
export const recordFile: string = join(member, "record.json");

/** The page that shows it. */
export const clientReadme: string = join(member, "../client/README.md");

/** One combination that was tried. */
export interface Cell {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** Keeps which of the planned cells passed. */
export class MatrixRecord {
  readonly #planned: Cell[] = [];
  readonly #passed = new Set<Cell>();

  plan(cell: Cell): void {
    this.#planned.push(cell);
  }

  pass(cell: Cell): void {
    this.#passed.add(cell);
  }

  /**
   * All cells, in the order of planning.
   *
   * @throws naming those that did not pass: a part is no record.
   */
  get cells(): readonly Cell[] {
    const lost = this.#planned.filter((cell) => !this.#passed.has(cell));
    if (lost.length === 0 && this.#planned.length > 0) return [...this.#planned];
    const names = lost.map(({ row, column }) => `${row}, ${column}`).join("; ");
    throw new Error(`not everything ran and passed: ${names || "nothing was planned"}`);
  }
}

/** The record as a file keeps it, a line for each cell. */
export function toJson(cells: readonly Cell[]): string {
  return `[\n${cells.map((cell) => `  ${JSON.stringify(cell)}`).join(",\n")}\n]\n`;
}

/** The record as a page shows it, a table for each of its tables. */
export function toTables(cells: readonly Cell[]): string {
  return [...Map.groupBy(cells, ({ table }) => table)]
    .map(([name, own]) => table(name, own))
    .join("\n");
}

function table(name: string, cells: readonly Cell[]): string {
  const columns = [...new Set(cells.map(({ column }) => column))];
  const rows = [...Map.groupBy(cells, ({ row }) => row)].map(([row, own]) => {
    const has = (column: string) => own.some((cell) => cell.column === column);
    return [row, ...columns.map((column) => (has(column) ? "✓" : "–"))];
  });
  const lines = [[name, ...columns], ["---", ...columns.map(() => ":-:")], ...rows];
  return lines.map((line) => `| ${line.join(" | ")} |\n`).join("");
}
