import { expect, it } from "vitest";
import { readSurvivors, survivorsText, unexplained } from "./survivors.ts";

const known = { "It is no difference.": ["a", "b"], "It is the same.": ["c"] };

it("a survivor keeps its reason, one that is gone is dropped, and a new one asks for a reason", () => {
  expect(JSON.parse(survivorsText(known, ["b", "c"]))).toEqual({
    "It is no difference.": ["b"],
    "It is the same.": ["c"],
  });
  expect(JSON.parse(survivorsText(known, ["c", "d"]))).toEqual({
    "It is the same.": ["c"],
    [unexplained]: ["d"],
  });
});

it("every recorded survivor has a reason", () => {
  expect(readSurvivors()).not.toHaveProperty([unexplained]);
});
