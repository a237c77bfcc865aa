import { expect, it } from "vitest";
import { readSurvivors, survivorsText, unexplained } from "./survivors.ts";

const known = { "No difference.": ["a", "b"], "Equivalent.": ["c"] };

it("survivors keep their reasons, former ones are dropped, and new ones need a reason", () => {
  expect(JSON.parse(survivorsText(known, ["b", "c"]))).toEqual({
    "No difference.": ["b"],
    "Equivalent.": ["c"],
  });
  expect(JSON.parse(survivorsText(known, ["c", "d"]))).toEqual({
    "Equivalent.": ["c"],
    [unexplained]: ["d"],
  });
});

it("every recorded survivor has a reason", () => {
  expect(readSurvivors()).not.toHaveProperty([unexplained]);
});
