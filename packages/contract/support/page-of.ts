import type { Paging } from "@vox-accounts/types";

type Pages = Pick<Paging, "items" | "count" | "offset">;

/** The page of an answer that the parameters ask for. */
export function pageOf(answer: object, paging: Pages | undefined, params: object): object {
  if (!paging) return answer;
  const fields = new Map<string, unknown>(Object.entries(answer));
  const list = fields.get(paging.items);
  if (!Array.isArray(list)) return answer;
  const asked = new Map<string, unknown>(Object.entries(params));
  const offset = Number(asked.get(paging.offset) ?? 0);
  const page: unknown[] = list.slice(
    offset,
    offset + Number(asked.get(paging.count) ?? Number.POSITIVE_INFINITY),
  );
  fields.set(paging.items, page);
  if (fields.has(paging.count)) fields.set(paging.count, page.length);
  return Object.fromEntries(fields);
}
