import { it } from "vitest";
import type { Projects } from "./projects.ts";
import type { Cell, MatrixRecord } from "./record.ts";

/** What a suite works with. The projects exist once its tests run. */
export interface Setting {
  readonly projects: () => Projects;
  readonly record: MatrixRecord;
}

/** A test that is recorded if it passes; its title ends with the cell's row and column. */
export function cell(
  { record }: Setting,
  { table, row, column }: Cell,
  title: string,
  run: () => Promise<void>,
): void {
  const planned: Cell = { table, row, column };
  record.plan(planned);
  it.concurrent(`${title}: ${row}, ${column}`, async () => {
    await run();
    record.pass(planned);
  });
}
