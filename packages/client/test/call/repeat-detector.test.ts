import { randomFrom } from "@vox-accounts/test-kit/random";
import { describe, expect, it } from "vitest";
import { pageAt, pageSize, pagesUntilDetected } from "../support/walks.ts";

describe("a walk is over", () => {
  it("after it repeats a list far longer than the detector remembers", () => {
    const total = 400_000;
    const pages = pagesUntilDetected(20_000, (page) =>
      pageAt(page * pageSize, (place) => place % total),
    );
    expect(pages).toBeGreaterThan(total / pageSize);
    expect(pages).toBeLessThan((1.1 * total) / pageSize);
  });

  it("after two consecutive pages with nothing new, in any order", () => {
    const first = pageAt(0);
    expect(pagesUntilDetected(9, (page) => (page % 2 ? first.toReversed() : first))).toBe(3);
  });

  it.each([1001, 1204, 9016, 9600])(
    "when the last of %i pages repeats forever, reduced to its last item",
    (count) => {
      const lastItem = [`${count * pageSize - 1}`];
      const pages = pagesUntilDetected(count + 50, (page) =>
        page < count ? pageAt(page * pageSize) : lastItem,
      );
      expect(pages).toBeGreaterThan(count);
    },
  );

  it.each([0, 2, 4, 6, 8])(
    "when item %i and the next one, both long forgotten, alternate",
    (item) => {
      const pages = pagesUntilDetected(1100, (page) =>
        page < 1020 ? pageAt(page * pageSize) : [`${item + (page % 2)}`],
      );
      expect(pages).toBeGreaterThan(1020);
    },
  );
});

describe("a walk goes on", () => {
  it("as long as every page contains something new, for half a million items", () => {
    expect(pagesUntilDetected(10_000, (page) => pageAt(page * pageSize))).toBeUndefined();
  });

  it("although insertions at the front make every page start with the last item of the previous one", () => {
    expect(pagesUntilDetected(10_000, (page) => pageAt(page * (pageSize - 1)))).toBeUndefined();
  });

  it.each([1, 3])(
    "although ten items are inserted at the front at once, with pages of %i",
    (size) => {
      const insertedAt = 40;
      const pages = pagesUntilDetected(400, (page) => {
        const start = page * size - (page < insertedAt ? 0 : 10);
        return Array.from({ length: size }, (_, index) => `${start + index}`);
      });
      expect(pages).toBeUndefined();
    },
  );

  it("although items are occasionally inserted at the front of a long list, with one item per page", () => {
    const pages = pagesUntilDetected(120_000, (page) => [`${page - Math.floor(page / 50)}`]);
    expect(pages).toBeUndefined();
  });

  it("although most items of each page repeat", () => {
    const random = randomFrom(5);
    const pageOf = (page: number) => [...pageAt(Math.floor(random() * page)), `new ${page}`];
    expect(pagesUntilDetected(900, pageOf)).toBeUndefined();
  });
});
