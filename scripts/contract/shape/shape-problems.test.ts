import { fixtureFolder } from "@vox-accounts/test-kit/fixture";
import { expect, test } from "vitest";
import { SourceFile } from "../source/source-file.ts";
import { readSources } from "../source/source-folder.ts";
import { shapeProblems } from "./shape-problems.ts";

const fixture = await readSources(fixtureFolder);

function reported(name: string, from: string, to: string): string[] {
  const text = fixture.get(name)?.text ?? "";
  if (!text.includes(from)) throw new Error(`${name} has no ${from}.`);
  const file = new SourceFile(name, text.replace(from, to));
  return shapeProblems(new Map([[name, file]])).map(({ line, column, what, fix }) => {
    return `${line}:${column} ${what}; ${fix}`;
  });
}

test("the fixture contract is in shape", () => {
  expect(shapeProblems(fixture)).toEqual([]);
});

test("reports a misspelled key with the intended key", () => {
  expect(reported("methods/BuyBooks.yaml", "x-effect", "x-efect")).toEqual([
    "1:1 the file lacks `x-effect`; add `x-effect`",
    "7:3 x-efect is not a known key; write `x-effect`",
  ]);
});

test("reports an unknown key with all known keys", () => {
  expect(reported("schemas/Genre.yaml", "minLength: 1", "colour: red")).toEqual([
    expect.stringMatching(/^4:1 colour is not a known key; remove it, or write one of /u),
  ]);
});

test("reports an unknown word with all known words", () => {
  expect(reported("schemas/Genre.yaml", "type: string", "type: text")).toContainEqual(
    expect.stringMatching(/^3:1 type is "text"; write one of string, integer, /u),
  );
});

test("reports a deeply nested mistake once, at its own place", () => {
  expect(
    reported("schemas/Book.yaml", "items: { type: string }", "items: { tipe: string }"),
  ).toEqual(["19:14 properties/authors/items/tipe is not a known key; write `type`"]);
});
