import { expect, it } from "vitest";
import type { Operation } from "../src/contract/operation.ts";
import { brokenRules } from "../src/gate/rules.ts";

/** Returns the gate's verdict on parameters under one rule of a, b and c. */
function verdict(kind: string, enforced: string, given: readonly string[]) {
  const rules = [{ kind, parameters: ["a", "b", "c"], enforced, sources: ["desk"] }];
  const operation = { rules } as unknown as Operation; // only what is read
  return brokenRules(operation, (name) => given.includes(name));
}

it.each<[string, string[], string]>([
  ["exactly-one-of", [], "exactly one of them must be given, not 0; add one."],
  ["exactly-one-of", ["a", "b"], "exactly one of them must be given, not 2; leave the others out."],
  ["at-least-one-of", [], "at least one of them must be given, not 0; add one."],
  ["at-most-one-of", ["a", "c"], "at most one of them must be given, not 2; leave the others out."],
])("the rule %s is broken by %j", (kind, given, words) => {
  const reason = `Parameters a, b, c: ${words}`;
  expect(verdict(kind, "yes", given)).toEqual({
    flaws: [{ code: 101, reason, sources: ["desk"] }],
    advice: [],
  });
  const doubt = "; it is unknown whether the vendor enforces this.";
  expect(verdict(kind, "unknown", given)).toEqual({
    flaws: [],
    advice: [reason.replace(/\.$/, doubt)],
  });
  expect(verdict(kind, "no", given).advice[0]).toMatch(
    /^Parameters a, b, c: the reference requires .+ of them, but its own examples do not follow this;/,
  );
});

it.each<[string, string[]]>([
  ["exactly-one-of", ["b"]],
  ["at-least-one-of", ["a"]],
  ["at-least-one-of", ["a", "b", "c"]],
  ["at-most-one-of", []],
  ["at-most-one-of", ["c"]],
  ["toString", []],
])("the rule %s is kept by %j", (kind, given) => {
  expect(verdict(kind, "yes", given)).toEqual({ flaws: [], advice: [] });
});
