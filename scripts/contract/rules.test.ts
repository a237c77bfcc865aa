import { describe, expect, test } from "vitest";
import type { RuleObject } from "./document.ts";
import { needsParameter, ruleHolds, ruleKinds, ruleWords } from "./rules.ts";

test.each([
  ["exactly-one-of", [false, true, false]],
  ["at-least-one-of", [false, true, true]],
  ["at-most-one-of", [true, true, false]],
] as const)(
  "%s: whether it holds for none, one and two of its parameters: %j",
  (kind, expected) => {
    expect([0, 1, 2].map((given) => ruleHolds({ kind }, given))).toEqual(expected);
  },
);

test("every kind has a text", () => {
  for (const kind of ruleKinds) {
    expect(ruleWords({ kind } as RuleObject)).toMatch(/^(Exactly|At least|At most) one of$/);
  }
});

test("the error names an unknown kind", () => {
  expect(() => ruleHolds({ kind: "toString" } as unknown as RuleObject, 1)).toThrow("toString");
});

describe("a call without parameters breaks", () => {
  test.each([
    [{ kind: "exactly-one-of", enforced: "yes" }, true],
    [{ kind: "at-least-one-of", enforced: "yes" }, true],
    [{ kind: "at-most-one-of", enforced: "yes" }, false],
    [{ kind: "exactly-one-of", enforced: "no" }, false],
    [{ kind: "at-least-one-of", enforced: "unknown" }, false],
  ] as const)("the rule %j: %s", (rule, expected) => {
    expect(needsParameter(rule)).toBe(expected);
  });
});
