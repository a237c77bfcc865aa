import type { Paging } from "@vox-accounts/types";
import { AccountsError } from "../errors/accounts-error.ts";
import { readable } from "../errors/redact.ts";
import { type CallOptions, checkOption, readOptions } from "../options.ts";
import { stateOf } from "../runtime.ts";
import { UsageError } from "../usage-error.ts";
import { copyParams } from "../wire/encode.ts";
import type { MethodName } from "../wire/send.ts";
import { RepeatDetector } from "./repeat-detector.ts";

/** Fetches one page. */
type CallPage = (params: object, options: CallOptions) => Promise<object>;

/** A paged method and how to call it. */
export interface PagedMethod {
  readonly method: MethodName;
  readonly paging: Paging;
  readonly call: CallPage;
}

/**
 * Iterates over the pages of a method's result. Fetches one page ahead while the caller uses the current one.
 * Advances by the number of items received and stops at an empty page, because totals are unreliable. Fails if
 * consecutive pages contain only items seen earlier, because then the server ignores the offset. A list that
 * grows as fast as it is read never ends: break out of the loop, or abort.
 */
export async function* pagesOf(
  paged: PagedMethod,
  params: object,
  options: CallOptions,
): AsyncGenerator<object, void, undefined> {
  yield* pagesIn(startWalk(paged, params, options));
}

/** Iterates over the items of all pages. Stops in the middle of a page when the caller aborts. */
export async function* itemsOf(
  paged: PagedMethod,
  params: object,
  options: CallOptions,
): AsyncGenerator<unknown, void, undefined> {
  const walk = startWalk(paged, params, options);
  for await (const page of pagesIn(walk)) {
    for (const item of walk.itemsIn(page)) {
      if (walk.isAborted()) break; // requesting the next page then throws
      yield item;
    }
  }
}

async function* pagesIn(walk: Walk): AsyncGenerator<object, void, undefined> {
  const repeats = new RepeatDetector();
  try {
    for (let ahead = walk.fetchPage(); ; ) {
      const page = await ahead;
      const keys = walk.keysIn(page);
      if (keys.length === 0) return;
      if (repeats.sawOnlyRepeats(keys)) throw walk.notPaging("repeats earlier ones");
      walk.advance(keys.length);
      ahead = walk.fetchPage();
      walk.throwIfAborted();
      yield page;
      walk.throwIfAborted();
    }
  } finally {
    walk.stop();
  }
}

type Walk = ReturnType<typeof startWalk>;

/** The state of a walk. Every failure is an `AccountsError`, including invalid parameters and options. */
function startWalk(paged: PagedMethod, params: object, options: CallOptions) {
  const { method, paging, call } = paged;
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
  const stop = new AbortController();
  const { query, given, outer, signal } = readWalk(paging, params, options, stop.signal, failure);
  let offset = Number(query[paging.offset] ?? 0);
  const notPaging = (what: string) =>
    failure(
      "decode",
      `the page at ${paging.offset} ${offset} ${what}; the server may not support paging`,
    );
  const itemsIn = (page: object): readonly unknown[] => {
    try {
      const list: unknown = (page as Record<string, unknown>)[paging.items];
      if (Array.isArray(list)) return [...list];
    } catch {} // middleware made the page, and a getter throws
    throw notPaging("contains no list");
  };
  return {
    fetchPage: () => {
      pages++;
      const page = call({ ...query, [paging.offset]: offset }, { ...given, signal });
      page.catch(() => {}); // a page fetched ahead may fail after the caller has left the loop
      return page;
    },
    advance: (count: number) => {
      offset += count;
    },
    itemsIn,
    /** The items' keys. Comparing whole items would miss a repeat whose other fields changed. */
    keysIn: (page: object): string[] => {
      const items = itemsIn(page);
      try {
        return items.map((item) => JSON.stringify(Object(item)[paging.key] ?? item) ?? "");
      } catch {
        throw notPaging("contains items that cannot be compared"); // middleware made them
      }
    },
    isAborted: () => outer && stateOf(outer).aborted,
    throwIfAborted: () => {
      const { aborted = false, reason } = outer ? stateOf(outer) : {};
      if (aborted) throw failure("aborted", "the signal ended the iteration", reason);
    },
    notPaging,
    stop: () => stop.abort(new DOMException("The iteration has ended.", "AbortError")),
  };
}

/** Reads the options, and merges the caller's parameters with the defaults for paging. Fails if either is invalid. */
function readWalk(
  paging: Paging,
  params: object,
  options: CallOptions,
  stop: AbortSignal,
  failure: (kind: "config", what: string, cause?: unknown) => AccountsError,
) {
  const order = paging.order_by && { order_by: paging.order_by };
  let problem = new UsageError("options cannot be read");
  try {
    const { signal: outer, ...given } = readOptions(options);
    if (outer !== undefined) checkOption("signal", outer);
    const own = Object.entries(copyParams(params)).filter(([, value]) => value !== undefined);
    const query: Record<string, unknown> = {
      ...{ [paging.count]: paging.maximum, ...order },
      ...Object.fromEntries(own),
    };
    checkWhole(query, paging.count, 1);
    checkWhole({ [paging.offset]: 0, ...query }, paging.offset, 0);
    const signal = outer ? AbortSignal.any([outer, stop]) : stop;
    return { query, given, outer, signal };
  } catch (thrown) {
    const known = readable(thrown);
    if (known instanceof UsageError) problem = known; // other errors come from getters and may quote a secret
    throw failure("config", problem.message, problem);
  }
}

function checkWhole(query: Record<string, unknown>, name: string, least: number): void {
  const value = query[name];
  if (Number.isSafeInteger(value) && Number(value) >= least) return;
  throw UsageError.mustBe(
    name,
    `an integer of ${least} or more to iterate over pages`,
    value,
    Number.isInteger(value) ? `${value}` : undefined,
  );
}
