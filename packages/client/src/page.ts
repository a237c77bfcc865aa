import type { AccountsMethod, Paging } from "@vox-accounts/types";
import type { CallOptions } from "./call.ts";
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
  const given: Record<string, unknown> = Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined));
  const order = paging.order_by === undefined ? {} : { order_by: paging.order_by };
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  const fetchPage = (offset: number) => {
    const page = call({ [paging.count]: paging.maximum, ...order, ...given, [paging.offset]: offset }, { ...options, signal });
    page.catch(() => {}); // a page fetched ahead may fail when nobody waits for it any more
    return page;
  };
  const start = given[paging.offset];
  let offset = typeof start === "number" ? start : 0;
  let ahead = fetchPage(offset);
  let last: string | undefined;
  const fail = (what: string) =>
    new AccountsError({ kind: "decode", method, attempts: 1, outcome: "executed", message: `${method}: ${what}` });
  try {
    for (;;) {
      const page = await ahead;
      const items = itemsOf(page, paging);
      if (!items) throw fail(`the page at ${paging.offset} ${offset} holds no list.`);
      if (items.length === 0) return;
      const mark = JSON.stringify([items.length, items[0], items.at(-1)]);
      if (mark === last) throw fail(`the server gives the same page again at ${paging.offset} ${offset}; it seems not to page.`);
      last = mark;
      offset += items.length;
      ahead = fetchPage(offset);
      yield page;
    }
  } finally {
    stop.abort();
  }
}

/** The items of all pages, one by one. */
export async function* itemsOfPages(pages: AsyncGenerator<object>, paging: Paging): AsyncGenerator<unknown, void, undefined> {
  for await (const page of pages) yield* itemsOf(page, paging) ?? [];
}

function itemsOf(page: object, { items }: Paging): readonly unknown[] | undefined {
  const list: unknown = page[items as keyof typeof page];
  return Array.isArray(list) ? list : undefined;
}
