import { expect, test } from "vitest";
import { SourceFile } from "./source-file.ts";
import { readingProblems } from "./source-problems.ts";

const whole = {
  "openapi.yaml": "paths: {}\n",
  "errors.yaml": "codes: {}\n",
  "always-there.yaml": "schemas: {}\n",
};

function reported(files: Readonly<Record<string, string>>): string[] {
  const all = Object.entries({ ...whole, ...files });
  const sources = new Map(all.map(([name, text]) => [name, new SourceFile(name, text)]));
  return readingProblems(sources).map(({ file, line, what }) => `${file}:${line} ${what}`);
}

test("references within a file and to other files pass", () => {
  expect(
    reported({
      "schemas/Shelf.yaml": "title: Shelf\n",
      "answers/Look.yaml": 'A: { $ref: "#/B" }\nB: { $ref: ../schemas/Shelf.yaml }\n',
    }),
  ).toEqual([]);
});

test.each([
  ["a missing file", "../schemas/Shelf.yaml", /Look\.yaml:1 .*schemas\/Shelf\.yaml, which does/u],
  ["a missing part", "#/B", /Look\.yaml:1 .*names \/B, which answers\/Look\.yaml/u],
  ["a number", "3", /Look\.yaml:1 a reference that is not a string/u],
])("a reference to %s is reported", (_, ref, message) => {
  const value = ref === "3" ? ref : `"${ref}"`;
  expect(reported({ "answers/Look.yaml": `A: { $ref: ${value} }\n` }).join()).toMatch(message);
});

test("a file with another extension is reported instead of ignored", () => {
  expect(reported({ "methods/Look.yml": "post: {}\n" })).toEqual([
    "methods/Look.yml:1 the name of the file does not end with .yaml",
  ]);
});

test("a missing required file is reported", () => {
  expect(readingProblems(new Map())).toHaveLength(Object.keys(whole).length);
});
