import { expect, test } from "vitest";
import { inserted } from "./insert.ts";

test.each([
  [
    "a block map",
    "a:\n  b: 1 # why\n  c: >-\n    folded\n    text\n\nd: 2\n",
    ["a"],
    "a:\n  b: 1 # why\n  c: >-\n    folded\n    text\n  new: 5\n\nd: 2\n",
  ],
  [
    "a map on one line",
    "a: { b: 1, c: [1] } # why\n",
    ["a"],
    "a: { b: 1, c: [1], new: 5 } # why\n",
  ],
  ["an empty map", "a: {}\n", ["a"], "a: { new: 5 }\n"],
  ["a top-level map without a final line break", "a: 1", [], "a: 1\nnew: 5\n"],
  ["a map in a list", "- a: 1\n  b: 2\n- c: 3\n", [0], "- a: 1\n  b: 2\n  new: 5\n- c: 3\n"],
  ["the target of an alias", "a: &x\n  b: 1\nc: *x\n", ["c"], "a: &x\n  b: 1\n  new: 5\nc: *x\n"],
])("an entry is added at the end of %s, and everything else stays", (_, text, path, result) => {
  expect(inserted(text, path, "new", 5)).toBe(result);
});

test.each([
  ["a block list", "a:\n  - b: 1\nd: 1\n", "a:\n  - b: 1\n  - n: x\n    in: { k: 1 }\nd: 1\n"],
  ["a list on one line", "a: [1]\nd: 1\n", "a: [1, { n: x, in: { k: 1 } }]\nd: 1\n"],
])("an item is added at the end of %s", (_, text, result) => {
  const item = { n: "x", in: { k: 1 } };
  expect(inserted(text, ["a"], undefined, item)).toBe(result);
});

test("an existing key does not change", () => {
  expect(inserted("a: { new: 1 }\n", ["a"], "new", 5)).toBe("a: { new: 1 }\n");
});

test("a string that looks like a date is quoted, so that no parser reads it as a timestamp", () => {
  expect(inserted("a:\n  b: 1\n", ["a"], "day", "2024-04-01")).toContain('day: "2024-04-01"');
});

test("the error names a place that does not exist", () => {
  expect(() => inserted("a: 1\n", ["b", "c"], "new", 5)).toThrow("no list or map at b/c");
});
