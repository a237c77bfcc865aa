import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { RepeatDetector } from "../../src/call/repeat-detector.ts";
import { pageAt, pageSize, pagesUntilDetected } from "../support/walks.ts";

it("a walk goes on although every item appears on five pages, few of which are remembered", () => {
  expect(pagesUntilDetected(60_000, (page) => pageAt(page * 10))).toBeUndefined();
});

it("two million items leave a few megabytes in memory", () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage: () => void = runInNewContext("gc");
  const detector = new RepeatDetector();
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let page = 0; page < 40_000; page++) detector.sawOnlyRepeats(pageAt(page * pageSize));
  collectGarbage();
  expect((process.memoryUsage().heapUsed - before) / 2 ** 20).toBeLessThan(10);
  expect(detector.sawOnlyRepeats(pageAt(0))).toBe(false);
});
