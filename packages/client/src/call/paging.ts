import type { Paging } from "@vox-accounts/types";
import { AccountsError } from "../errors/accounts-error.ts";
import type { CallOptions } from "../options.ts";
import { UsageError } from "../usage-error.ts";
import { copyParams } from "../wire/encode.ts";
import type { MethodName } from "../wire/send.ts";

/** Calls the method that is walked once. */
type CallPage = (params: object, options: CallOptions) => Promise<object>;

/** A paged method, and how it is called. */
export interface PagedMethod {
  readonly method: MethodName;
  readonly paging: Paging;
  readonly call: CallPage;
}

/**
 * The pages of a method's result; the next one, and no more, is fetched while the last is being used.
 * Advances by the number of items received and stops at an empty page; totals are unreliable.
 */
export async function* pagesOf(
  paged: PagedMethod,
  params: object,
  options: CallOptions,
): AsyncGenerator<object, void, undefined> {
  const walk = startWalk(paged, params, options);
  const cycle = new CycleFinder();
  try {
    for (let ahead = walk.fetchPage(); ; ) {
      const page = await ahead;
      const items = itemsIn(page, paged.paging);
      if (!items)
        throw walk.failure("decode", `${walk.place()} holds no list; the server seems not to page`);
      if (items.length === 0) return;
      if (cycle.closedBy(markOf(items, paged.paging))) {
        throw walk.failure(
          "decode",
          `${walk.place()} repeats earlier ones; the server seems not to page`,
        );
      }
      walk.advance(items.length);
      ahead = walk.fetchPage();
      walk.throwIfAborted();
      yield page;
      walk.throwIfAborted();
    }
  } finally {
    walk.stop();
  }
}

/** The items of all pages, one by one. Stops in the middle of a page when the caller's signal aborts. */
export async function* itemsOf(
  paged: PagedMethod,
  params: object,
  options: CallOptions,
): AsyncGenerator<unknown, void, undefined> {
  for await (const page of pagesOf(paged, params, options)) {
    for (const item of itemsIn(page, paged.paging) ?? []) {
      if (options.signal?.aborted) break; // the walk fails when it is asked for the next page
      yield item;
    }
  }
}

/**
 * Finds that a sequence runs in circles, by Brent's method: one earlier member is kept, and replaced at each power of two. A circle must be
 * gone round twice, as one page may rightly come again: an item inserted in front moves the last one back by a place.
 */
class CycleFinder {
  #kept: string | undefined;
  #meetings = 0;
  #steps = 0;
  #power = 1;

  closedBy(mark: string): boolean {
    if (mark === this.#kept) {
      this.#meetings++;
      this.#steps = 0;
    } else if (++this.#steps === this.#power) {
      this.#kept = mark;
      this.#meetings = 0;
      this.#steps = 0;
      this.#power *= 2;
    }
    return this.#meetings > 1;
  }
}

/** What tells one page from another: the keys of its items, whatever else of them changes meanwhile. */
function markOf(items: readonly unknown[], { key }: Paging): string {
  return JSON.stringify(items.map((item) => Object(item)[key] ?? item));
}

/** Where a walk stands, how it gets its next page, and how it fails. */
function startWalk({ method, paging, call }: PagedMethod, params: object, options: CallOptions) {
  const stop = new AbortController();
  const outer = options.signal; // the first call refuses anything but a signal
  const signal =
    outer instanceof AbortSignal ? AbortSignal.any([outer, stop.signal]) : (outer ?? stop.signal);
  let pages = 0;
  const failure = (kind: "decode" | "config" | "aborted", what: string, cause?: unknown) =>
    new AccountsError({
      kind,
      method,
      attempts: pages,
      outcome: pages > 0 ? "executed" : "not-executed",
      message: `${method}: ${what}.`,
      ...(cause !== undefined && { cause }),
    });
  const query = queryOf(paging, params, failure);
  let offset = Number(query[paging.offset] ?? 0);
  return {
    fetchPage: () => {
      pages++;
      const page = call({ ...query, [paging.offset]: offset }, { ...options, signal });
      page.catch(() => {}); // a page fetched ahead may fail when nobody waits for it any more
      return page;
    },
    advance: (count: number) => {
      offset += count;
    },
    place: () => `the page at ${paging.offset} ${offset}`,
    throwIfAborted: () => {
      if (outer?.aborted)
        throw failure("aborted", "the caller's signal ended the walk", outer.reason);
    },
    failure,
    stop: () => stop.abort(new DOMException("The walk has ended.", "AbortError")),
  };
}

/** The caller's parameters over those that keep pages apart. Fails for what cannot be walked with. */
function queryOf(
  paging: Paging,
  params: object,
  failure: (kind: "config", what: string, cause?: unknown) => AccountsError,
): Record<string, unknown> {
  const order = paging.order_by && { order_by: paging.order_by };
  try {
    const given = Object.entries(copyParams(params)).filter(([, value]) => value !== undefined);
    const query = { [paging.count]: paging.maximum, ...order, ...Object.fromEntries(given) };
    checkWhole(query, paging.count, 1);
    checkWhole({ [paging.offset]: 0, ...query }, paging.offset, 0);
    return query;
  } catch (thrown) {
    throw failure(
      "config",
      thrown instanceof UsageError ? thrown.message : "its parameters cannot be read",
      thrown,
    );
  }
}

function checkWhole(query: Record<string, unknown>, name: string, least: number): void {
  const value = query[name];
  if (Number.isSafeInteger(value) && Number(value) >= least) return;
  throw UsageError.mustBe(
    name,
    `an integer of ${least} or more to walk pages with`,
    value,
    Number.isInteger(value) ? `${value}` : undefined,
  );
}

function itemsIn(page: object | undefined, { items }: Paging): readonly unknown[] | undefined {
  const list: unknown = (page as Record<string, unknown> | undefined)?.[items]; // middleware may give nothing
  return Array.isArray(list) ? list : undefined;
}
