import type { ResponseFacts } from "../contract/responses.ts";

/** The ids of the accounts that answers list page by page: the children of the token's account. */
export function listedAccounts(
  responses: ReadonlyMap<string, ResponseFacts>,
  generate: ((method: string) => unknown) | undefined,
): number[] {
  return [...responses].flatMap(([method, { paging, examples }]) => {
    if (!paging) return [];
    const answers = [...examples.values(), ...(generate ? [generate(method)] : [])];
    return answers.flatMap((answer) => idsIn((answer as Record<string, unknown> | undefined)?.[paging.items]));
  });
}

function idsIn(list: unknown): number[] {
  if (!Array.isArray(list)) return [];
  const ids = list.map((record: { account_id?: unknown } | null) => record?.account_id);
  return ids.filter((id): id is number => Number.isInteger(id));
}
