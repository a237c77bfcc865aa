import type { ApiCall } from "../http/api-call.ts";

/** All that a request says under one name. */
export interface Given {
  readonly inQuery: readonly string[];
  readonly inForm: readonly string[];
}

/** What a request says by name, in order; a map, so that no name is special. */
export function groupByName({ query, form }: ApiCall): ReadonlyMap<string, Given> {
  const names = new Map<string, { inQuery: string[]; inForm: string[] }>();
  const at = (name: string) => {
    const given = names.get(name) ?? { inQuery: [], inForm: [] };
    names.set(name, given);
    return given;
  };
  for (const [name, value] of query) at(name).inQuery.push(value);
  for (const [name, value] of form) at(name).inForm.push(value);
  return names;
}
