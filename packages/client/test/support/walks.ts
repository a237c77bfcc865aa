import { RepeatDetector } from "../../src/call/repeat-detector.ts";

/** Items on a page. */
export const pageSize = 50;

/** The keys of the page at this place of an endless list. */
export function pageAt(start: number, keyOf = (place: number) => place): string[] {
  return Array.from({ length: pageSize }, (_, index) => `${keyOf(start + index)}`);
}

/** How many pages it takes to detect that a walk only repeats; `undefined` if no page shows it. */
export function pagesUntilDetected(
  count: number,
  pageOf: (page: number) => string[],
): number | undefined {
  const detector = new RepeatDetector();
  for (let page = 0; page < count; page++)
    if (detector.sawOnlyRepeats(pageOf(page))) return page + 1;
  return undefined;
}
