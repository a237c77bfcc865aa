import type { AccountsMethod, Paging } from "@vox-accounts/types";
import type { CallOptions } from "./call.ts";
import { copyParams } from "./encode.ts";
import { AccountsError } from "./errors/accounts-error.ts";

type Call = (params: object, options: CallOptions) => Promise<object>;

/**
 * The pages of a method's result, the next one fetched while the last is being used, and no more.
 * Goes on by what came and stops at an empty page only, as totals are not to be relied on.
 */
export async function* pagesOf(
  method: AccountsMethod,
  paging: Paging,
  call: Call,
  params: object,
  options: CallOptions,
): AsyncGenerator<object, void, undefined> {
  const given: Record<string, unknown> = { [paging.count]: paging.maximum };
  if (paging.order_by) given.order_by = paging.order_by;
  try {
    for (const [name, value] of Object.entries(copyParams(params))) if (value !== undefined) given[name] = value;
  } catch {
    return void (await call(params, options)); // refuses them
  }
  const stop = new AbortController();
  const outer = options?.signal; // the first call refuses what is no signal
  const signal = outer instanceof AbortSignal ? AbortSignal.any([outer, stop.signal]) : (outer ?? stop.signal);
  const fetchPage = () => {
    const page = call({ ...given, [paging.offset]: offset }, { ...options, signal });
    page.catch(() => {}); // a page fetched ahead may fail when nobody waits for it any more
    return page;
  };
  let offset = (given[paging.offset] ?? 0) as number; // the first call refuses what is none
  let last: string | undefined;
  try {
    for (let ahead = fetchPage(); ; ) {
      const page = await ahead;
      const items = listOf(page, paging);
      const mark = JSON.stringify([items?.length, items?.[0], items?.at(-1)]);
      if (!items || (items.length && mark === last)) {
        const message = `${method}: the page at ${paging.offset} ${offset} ${items ? "is the one before again" : "holds no list"}; the server seems not to page.`;
        throw new AccountsError({ kind: "decode", method, attempts: 1, outcome: "executed", message });
      }
      if (!items.length) return;
      last = mark;
      offset += items.length;
      ahead = fetchPage();
      yield page;
    }
  } finally {
    stop.abort();
  }
}

/** The items of all pages, one by one. */
export async function* itemsOf(pages: AsyncGenerator<object>, paging: Paging): AsyncGenerator<unknown, void, undefined> {
  for await (const page of pages) yield* listOf(page, paging) ?? [];
}

function listOf(page: object | undefined, { items }: Paging): readonly unknown[] | undefined {
  const list: unknown = (page as Record<string, unknown> | undefined)?.[items]; // middleware may give nothing
  return Array.isArray(list) ? list : undefined;
}
