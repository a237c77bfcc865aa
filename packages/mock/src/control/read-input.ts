import { demandRecord, isRecord } from "../checks.ts";
import type { ControlAction } from "./create-control.ts";

/** An action without query parameters. */
export function plain(action: ControlAction): ControlAction {
  return (input) => {
    demandRecord("The query", queryOf(input.url), []);
    return action(input);
  };
}

/** The parameters of a URL; throws a `TypeError` if one is repeated. */
export function queryOf({ searchParams }: URL): Record<string, string> {
  const query = Object.fromEntries(searchParams);
  if (Object.keys(query).length < searchParams.size)
    throw new TypeError("The query repeats a parameter; pass each one once.");
  return query;
}

/** The fields of a body; throws a `TypeError` unless it is an object with known names only. */
export function fieldsOf(body: unknown, names: readonly string[]): Record<string, unknown> {
  if (!isRecord(body)) throw new TypeError("The body must be a JSON object.");
  return demandRecord("The body", body, names);
}
