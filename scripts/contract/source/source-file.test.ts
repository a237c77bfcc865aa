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
  ["a key in flow style", ["list", "1", "size"], "5:18"],
  ["a key merged from another map", ["wide", "width"], "2:3"],
  ["a key next to it", ["wide", "height"], "8:3"],
  ["a missing key, as the place of its parent", ["wide", "depth"], "6:1"],
])("the place of %s", (_, path, place) => {
  const { line, column } = file.placeOf(path);
  expect(`${line}:${column}`).toBe(place);
});

test("the value of a file contains merged keys", () => {
  expect(file.value).toMatchObject({ wide: { width: 3, height: 2 } });
});

test("a file that is not YAML reports where, and has no value", () => {
  const broken = new SourceFile("shelf.yaml", "width: [3\nheight: 2\n");
  expect(broken.mistakes).toContainEqual(expect.objectContaining({ line: 2 }));
  expect(broken.value).toBeUndefined();
});
