import { NewsWatch } from "../../src/call/news-watch.ts";

/** Items on a page. */
export const pageSize = 50;

/** The keys of the page at this place of an endless list. */
export function pageAt(start: number, keyOf = (place: number) => place): string[] {
  return Array.from({ length: pageSize }, (_, index) => `${keyOf(start + index)}`);
}

/** How many pages it takes to see that a walk has ended; `undefined` if none of them shows it. */
export function pagesUntilOver(
  count: number,
  pageOf: (page: number) => string[],
): number | undefined {
  const watch = new NewsWatch();
  for (let page = 0; page < count; page++) if (watch.isOverAfter(pageOf(page))) return page + 1;
  return undefined;
}
