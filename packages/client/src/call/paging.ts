import type { Paging } from "@vox-accounts/types";
import { AccountsError } from "../errors/accounts-error.ts";
import type { CallOptions } from "../options.ts";
import { copyParams } from "../wire/encode.ts";
import type { MethodName } from "../wire/send.ts";

/** Makes one call of the method that is being walked. */
export type CallPage = (params: object, options: CallOptions) => Promise<object>;

/**
 * The pages of a method's result; the next one, and no more, is fetched while the last is being used.
 * Goes on by what came and stops at an empty page only, as totals are not reliable.
 */
export async function* pagesOf(
  method: MethodName,
  paging: Paging,
  call: CallPage,
  params: object,
  options: CallOptions,
): AsyncGenerator<object, void, undefined> {
  const query = queryOf(paging, params);
  if (!query) return void (await call(params, options)); // the call refuses them with an error of its own
  const walk = startWalk(paging, call, query, options);
  let last: string | undefined;
  try {
    for (let ahead = walk.fetchPage(); ; ) {
      const page = await ahead;
      const items = itemsIn(page, paging);
      if (!items) throw notPaging(method, walk.place(), "holds no list");
      if (items.length === 0) return;
      const mark = JSON.stringify([items.length, items[0], items.at(-1)]);
      if (mark === last) throw notPaging(method, walk.place(), "is the one before again");
      last = mark;
      walk.advance(items.length);
      ahead = walk.fetchPage();
      yield page;
    }
  } finally {
    walk.stop();
  }
}

/** The items of all pages, one by one. */
export async function* itemsOf(pages: AsyncGenerator<object>, paging: Paging): AsyncGenerator<unknown, void, undefined> {
  for await (const page of pages) yield* itemsIn(page, paging) ?? [];
}

/** The caller's parameters over those that keep pages apart; `undefined` if they cannot be read. */
function queryOf(paging: Paging, params: object): Record<string, unknown> | undefined {
  try {
    const given = Object.entries(copyParams(params)).filter(([, value]) => value !== undefined);
    const order = paging.order_by && { order_by: paging.order_by };
    return { [paging.count]: paging.maximum, ...order, ...Object.fromEntries(given) };
  } catch {
    return undefined;
  }
}

/** Where a walk stands, and how it gets its next page. */
function startWalk(paging: Paging, call: CallPage, query: Record<string, unknown>, options: CallOptions) {
  const stop = new AbortController();
  const outer = options?.signal; // the first call refuses anything but a signal
  const signal = outer instanceof AbortSignal ? AbortSignal.any([outer, stop.signal]) : (outer ?? stop.signal);
  let offset = (query[paging.offset] ?? 0) as number; // the first call refuses anything but an integer
  return {
    fetchPage: () => {
      const page = call({ ...query, [paging.offset]: offset }, { ...options, signal });
      page.catch(() => {}); // a page fetched ahead may fail when nobody waits for it any more
      return page;
    },
    advance: (count: number) => {
      offset += count;
    },
    place: () => `the page at ${paging.offset} ${offset}`,
    stop: () => stop.abort(),
  };
}

function itemsIn(page: object | undefined, { items }: Paging): readonly unknown[] | undefined {
  const list: unknown = (page as Record<string, unknown> | undefined)?.[items]; // middleware may give nothing
  return Array.isArray(list) ? list : undefined;
}

function notPaging(method: MethodName, place: string, found: string): AccountsError {
  const message = `${method}: ${place} ${found}; the server seems not to page.`;
  return new AccountsError({ kind: "decode", method, attempts: 1, outcome: "executed", message });
}
