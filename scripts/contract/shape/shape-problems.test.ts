import { fixtureFolder } from "@vox-accounts/test-kit/fixture";
import { expect, test } from "vitest";
import { SourceFile } from "../source/source-file.ts";
import { readSources } from "../source/source-folder.ts";
import { shapeProblems } from "./shape-problems.ts";

const fixture = await readSources(fixtureFolder);

function told(name: string, from: string, to: string): string[] {
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

test("a misspelt key is told with the key that is meant", () => {
  expect(told("methods/BuyBooks.yaml", "x-effect", "x-efect")).toEqual([
    "1:1 the file lacks `x-effect`; add `x-effect`",
    "7:3 x-efect is no key that belongs here; write `x-effect`",
  ]);
});

test("a key of its own invention is told with all that may stand there", () => {
  expect(told("schemas/Genre.yaml", "minLength: 1", "colour: red")).toEqual([
    expect.stringMatching(
      /^4:1 colour is no key that belongs here; take it out, or write one of /u,
    ),
  ]);
});

test("a word that is none of a few is told with all of them", () => {
  expect(told("schemas/Genre.yaml", "type: string", "type: text")).toContainEqual(
    expect.stringMatching(/^3:1 type is "text"; write one of string, integer, /u),
  );
});

test("one mistake deep inside is told once, at its own place", () => {
  expect(told("schemas/Book.yaml", "items: { type: string }", "items: { tipe: string }")).toEqual([
    "19:14 properties/authors/items/tipe is no key that belongs here; write `type`",
  ]);
});
