import { expect, test } from "vitest";
import { equivalentsOf } from "./equivalents.ts";
import { members } from "./members.ts";
import { mutationsOf, nameOf } from "./mutations.ts";
import { scoreOf } from "./score.ts";

const all = mutationsOf("src/a.ts", "f(a < b, c === d, 1, 2);");
const judged = all.map((mutation, index) => ({
  mutation,
  noticedBy: (["tests", "types", "build", undefined, undefined] as const)[index],
}));
const names = all.map(nameOf);

test("the score is the share of noticed mutations, by check", () => {
  expect(scoreOf(all, judged, new Set())).toEqual({
    line:
      "60.0 %: 3 of 5 noticed (1 by its tests, 1 by the type check alone, " +
      "1 by tests of the build), 0 equivalents left out",
    stale: [],
  });
});

test("accepted equivalents that survive do not count in the score", () => {
  const { line } = scoreOf(all, judged, new Set(names.slice(3, 4)));
  expect(line).toMatch(/^75\.0 %: 3 of 4 noticed .+, 1 equivalents left out$/);
});

test("an accepted equivalent that a check notices, or that is gone, is reported", () => {
  const accepted = new Set([...names.slice(0, 1), "src/gone.ts | f() | f() -> ;"]);
  expect(scoreOf(all, judged, accepted).stale).toEqual([
    "no longer exists: src/gone.ts | f() | f() -> ;",
    `accepted but noticed: ${names[0]}`,
  ]);
});

test("only members that are measured have equivalents", () => {
  for (const name of members.keys()) expect(equivalentsOf(name)).toBeInstanceOf(Set);
  expect(equivalentsOf("none")).toEqual(new Set());
});
