import { expect, test } from "vitest";
import { SourceFile } from "./source-file.ts";

const text = `
base: &base
  width: 3
list:
  - name: one
  - { name: two, size: 5 }
wide:
  <<: *base
  height: 2
`.trimStart();

const file = new SourceFile("shelf.yaml", text);

test.each([
  ["the file", [], "1:1"],
  ["a key", ["base", "width"], "2:3"],
  ["an item of a list", ["list", 1], "5:5"],
  ["a key inside of brackets", ["list", "1", "size"], "5:18"],
  ["a key that another map lends", ["wide", "width"], "2:3"],
  ["a key beside it", ["wide", "height"], "8:3"],
  ["a missing key, by what lacks it", ["wide", "depth"], "6:1"],
])("the place of %s", (_, path, place) => {
  const { line, column } = file.placeOf(path);
  expect(`${line}:${column}`).toBe(place);
});

test("what a file holds has lent keys in place", () => {
  expect(file.value).toMatchObject({ wide: { width: 3, height: 2 } });
});

test("a file that is not YAML tells where, and holds nothing", () => {
  const broken = new SourceFile("shelf.yaml", "width: [3\nheight: 2\n");
  expect(broken.mistakes).toContainEqual(expect.objectContaining({ line: 2 }));
  expect(broken.value).toBeUndefined();
});
