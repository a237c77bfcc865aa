import { describe, expect, test } from "vitest";
import { ApiDocument } from "../read/api-document.ts";
import { opinionChanges } from "./opinion.ts";
import { findingsIn, redoclyDiff } from "./redocly-diff.ts";

const base = documentWith({ type: "integer", maximum: 9 });
const revision = documentWith({ type: "integer", maximum: 5 });

test("redocly diff finds a lowered limit and says where", async () => {
  const findings = await redoclyDiff(base, revision);
  expect(findings).toMatchObject([
    {
      impact: "major",
      rule: "schema-constraint-changed",
      property: "maximum",
      before: 9,
      after: 5,
    },
  ]);
});

describe("a report with another structure", () => {
  test("fails if its version is another", () => {
    expect(() => findingsIn('{"reportVersion":"2","changes":[]}')).toThrow(/another version/);
  });

  test("fails if it is not JSON", () => {
    expect(() => findingsIn("Oops")).toThrow(/did not print JSON: Oops/);
  });

  test("fails if it has an unknown rating", () => {
    const change = { path: "#/paths", kind: "modified", impact: "huge" };
    const report = JSON.stringify({ reportVersion: "1", changes: [change] });
    expect(() => findingsIn(report)).toThrow(/does not know: huge/);
  });
});

describe("the opinion of redocly", () => {
  const finding = {
    impact: "major" as const,
    path: "#/paths/~1books/get/parameters/0/schema",
    property: "maximum",
    kind: "modified",
    rule: "schema-constraint-changed",
    message: "Upper bound changed from '<= 9' to '<= 5'.",
    before: 9,
    after: 5,
  };
  const agreed = {
    severity: "breaking" as const,
    side: "request" as const,
    method: "listBooks",
    where: "query limit",
    what: "the maximum was 9, is 5",
    todo: "",
  };
  const other = { ...agreed, severity: "feature" as const };
  const [before, after] = [{ document: base }, { document: revision }];

  test("is not repeated if our own comparison says the same", () => {
    expect(opinionChanges([agreed], [finding], before, after)).toEqual([]);
  });

  test("counts if our own comparison is less severe, and says that they differ", () => {
    expect(opinionChanges([other], [finding], before, after)).toMatchObject([
      { severity: "breaking", method: "listBooks", what: expect.stringContaining("Only redocly") },
    ]);
  });

  test("counts even if another operation breaks", () => {
    const elsewhere = { ...agreed, method: "addBook" };
    const found = opinionChanges([elsewhere, other], [finding], before, after);
    expect(found).toHaveLength(1);
  });

  test("omits what it rates as a patch", () => {
    const patch = { ...finding, impact: "patch" as const };
    expect(opinionChanges([other], [patch], before, after)).toEqual([]);
  });
});

function documentWith(schema: object): ApiDocument {
  return new ApiDocument({
    openapi: "3.1.0",
    info: { title: "Library", version: "1.0.0" },
    paths: {
      "/books": {
        get: {
          operationId: "listBooks",
          parameters: [{ name: "limit", in: "query", schema }],
          responses: { 200: { description: "Books." } },
        },
      },
    },
  });
}
