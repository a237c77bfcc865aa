/** The record of what ran in consumers' projects, and its tables in the client's README. */
import { join } from "node:path";
import { member } from "./pins.ts";

/** The record of the latest recorded run. */
export const recordFile: string = join(member, "record.json");

/** The page that shows the record. */
export const clientReadme: string = join(member, "../client/README.md");

/** One tested combination. */
export interface Cell {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** Records which of the planned cells passed. */
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
   * @throws if some did not pass, with their names: an incomplete run is not recorded.
   */
  get cells(): readonly Cell[] {
    const missing = this.#planned.filter((cell) => !this.#passed.has(cell));
    if (missing.length === 0 && this.#planned.length > 0) return [...this.#planned];
    const names = missing.map(({ row, column }) => `${row}, ${column}`).join("; ");
    throw new Error(`not everything ran and passed: ${names || "nothing was planned"}`);
  }
}

/** The record as JSON, a line for each cell. */
export function toJson(cells: readonly Cell[]): string {
  return `[\n${cells.map((cell) => `  ${JSON.stringify(cell)}`).join(",\n")}\n]\n`;
}

/** The record as Markdown tables. */
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
