import { describe, expect, test } from "vitest";
import type { Change } from "../change.ts";
import { type FindingContext, loweringRules } from "./lowering-rules.ts";
import type { RedoclyFinding } from "./redocly-diff.ts";

interface Example {
  readonly finding: Partial<RedoclyFinding>;
  readonly seen?: Partial<FindingContext>;
}

const request = { methods: ["listBooks"], part: "request" } as const;
const answer = { methods: ["listBooks"], part: "answer" } as const;

/** For each rule, an example that it lowers, and a similar one that keeps redocly's severity. */
const examples: Readonly<Record<string, { lowered: Example; kept: Example }>> = {
  "added-node": {
    lowered: { finding: { impact: "minor", rule: "" } },
    kept: { finding: { impact: "minor", rule: "parameter-added" } },
  },
  "same-meaning": {
    lowered: {
      finding: { rule: "parameter-serialization-changed" },
      seen: { place: request, own: [ownChange({ severity: "docs" })] },
    },
    kept: {
      finding: { rule: "parameter-serialization-changed" },
      seen: { place: request, own: [ownChange({ severity: "feature" })] },
    },
  },
  "through-combinators": {
    lowered: {
      finding: { rule: "schema-type-changed" },
      seen: { nodes: [{ type: "string" }, { anyOf: [{ type: "string" }] }] },
    },
    kept: {
      finding: { rule: "schema-type-changed" },
      seen: { nodes: [{ type: "string" }, { type: "integer" }] },
    },
  },
  "dividing-step": {
    lowered: { finding: { property: "multipleOf" } },
    kept: { finding: { property: "maximum" } },
  },
  "number-formats": {
    lowered: { finding: { property: "format", before: "int32", after: "int64" } },
    kept: { finding: { property: "format", before: "date", after: "date-time" } },
  },
  "listed-values": {
    lowered: {
      finding: { rule: "schema-constraint-changed", property: "pattern" },
      seen: { nodes: [{ enum: ["a"] }, { pattern: "^a" }] },
    },
    kept: {
      finding: { rule: "schema-constraint-changed", property: "pattern" },
      seen: { nodes: [{}, { pattern: "^a" }] },
    },
  },
  "free-pattern": {
    lowered: { finding: { property: "pattern", after: ".*" } },
    kept: { finding: { property: "pattern", after: "^a" } },
  },
  "list-members": {
    lowered: { finding: { property: "pattern" }, seen: { nodes: [{ "x-list": {} }] } },
    kept: { finding: { property: "pattern" }, seen: { nodes: [{}] } },
  },
  "opened-answer": {
    lowered: { finding: { property: "additionalProperties" }, seen: { place: answer } },
    kept: { finding: { property: "additionalProperties" }, seen: { place: request } },
  },
  "failure-gone": {
    lowered: { finding: { rule: "response-removed", path: "#/paths/~1a/get/responses/409" } },
    kept: { finding: { rule: "response-removed", path: "#/paths/~1a/get/responses/200" } },
  },
  "may-be-empty": {
    lowered: { finding: { property: "allowEmptyValue", after: true } },
    kept: { finding: { property: "allowEmptyValue", after: false } },
  },
  "media-range": {
    lowered: {
      finding: { rule: "media-type-removed" },
      seen: { own: [ownChange({ where: "body */*" })] },
    },
    kept: {
      finding: { rule: "media-type-removed" },
      seen: { own: [ownChange({ where: "body text/plain" })] },
    },
  },
  "unasked-answer": {
    lowered: {
      finding: { rule: "media-type-removed" },
      seen: { own: [ownChange({ side: "callback" })] },
    },
    kept: { finding: { rule: "media-type-removed" }, seen: { own: [ownChange({})] } },
  },
  "token-form": {
    lowered: { finding: { property: "bearerFormat", after: "JWT" } },
    kept: { finding: { property: "bearerFormat", before: "JWT", after: "opaque" } },
  },
  "inherited-parameter": {
    lowered: { finding: { rule: "parameter-removed", path: "#/paths/~1a/get/parameters" } },
    kept: { finding: { rule: "parameter-removed", path: "#/paths/~1a/get/parameters/0" } },
  },
};

describe.each(loweringRules)("the rule $name", ({ name, lowers }) => {
  const example = examples[name];

  test("lowers its example", () => {
    expect(example && lowers(findingOf(example.lowered), seenOf(example.lowered))).toBe(true);
  });

  test("does not lower a similar change", () => {
    expect(example && lowers(findingOf(example.kept), seenOf(example.kept))).toBe(false);
  });
});

function findingOf({ finding }: Example): RedoclyFinding {
  return {
    impact: "major",
    path: "#/paths/~1books/get/parameters/0/schema",
    property: "",
    kind: "modified",
    rule: "schema-constraint-changed",
    message: "",
    before: undefined,
    after: undefined,
    ...finding,
  };
}

function seenOf({ seen }: Example): FindingContext {
  return { place: request, own: [ownChange({ severity: "feature" })], nodes: [], ...seen };
}

function ownChange(change: Partial<Change>): Change {
  const own = {
    severity: "feature",
    side: "request",
    method: "listBooks",
    where: "query limit",
  } as const;
  return { ...own, what: "", todo: "", ...change };
}
