import { demandRecord } from "../checks.ts";
import type { Operation } from "./operation.ts";

/** Parameter values that select calls; a list matches its values joined with `;`. */
export type ParameterValues = Readonly<
  Record<string, string | number | boolean | readonly (string | number)[]>
>;

/** Converts these values to their wire form; throws a `TypeError` for an unknown name. */
export function readParameterValues(
  operations: ReadonlyMap<string, Operation>,
  values: unknown,
  method: string | undefined,
): Record<string, string> {
  const methods = method === undefined ? [...operations.values()] : [operations.get(method)];
  const known = methods.flatMap((operation) => [...(operation?.parameters.keys() ?? [])]);
  const read = Object.entries(demandRecord("params", values, [...new Set(known)]));
  return Object.fromEntries(read.map(([name, value]) => [name, textOf(name, value)]));
}

function textOf(name: string, value: unknown): string {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  const fit = values.every(
    (one) => Number.isFinite(one) || ["string", "boolean"].includes(typeof one),
  );
  if (!fit) throw new TypeError(`params: ${name} must be a string, a number, a boolean or a list.`);
  return values.join(";");
}
