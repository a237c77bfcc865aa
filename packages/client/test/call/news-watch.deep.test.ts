import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { NewsWatch } from "../../src/call/news-watch.ts";
import { pageAt, pageSize, pagesUntilOver } from "../support/walks.ts";

it("a walk goes on though every item comes on five pages, of which few are remembered", () => {
  expect(pagesUntilOver(60_000, (page) => pageAt(page * 10))).toBeUndefined();
});

it("two million items leave a few megabytes in memory", () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage: () => void = runInNewContext("gc");
  const watch = new NewsWatch();
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let page = 0; page < 40_000; page++) watch.isOverAfter(pageAt(page * pageSize));
  collectGarbage();
  expect((process.memoryUsage().heapUsed - before) / 2 ** 20).toBeLessThan(10);
  expect(watch.isOverAfter(pageAt(0))).toBe(false);
});
