import { expect, it } from "vitest";
import { RecentMap } from "../src/gate/recent-map.ts";

it("keeps to its size, and forgets what was not asked for longest", () => {
  const map = new RecentMap<number>(2);
  map.set("a", 1);
  map.set("b", 2);
  expect(map.get("a")).toBe(1);
  map.set("c", 3);
  expect([map.get("a"), map.get("b"), map.get("c"), map.size]).toEqual([1, undefined, 3, 2]);
});
