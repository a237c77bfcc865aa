import { describe, expect, it } from "vitest";
import type { ValueSchema } from "../src/contract/operation.ts";
import { createValueChecks } from "../src/gate/value-checks.ts";

const checks = createValueChecks();
const check = (schema: ValueSchema & object, text: string) => checks(schema)(text);

describe("the reason why a value is refused", () => {
  it.each<[object, string, number, string]>([
    [{ type: "boolean" }, "yes", 496, "it must be a boolean; use true or false"],
    [
      { type: "integer" },
      "01",
      496,
      "it must be an integer; use digits only, without leading zeros",
    ],
    [{ type: "number" }, "1e3", 496, "it must be a number; use digits and at most one point"],
    [{ type: "integer" }, "9007199254740992", 496, "it is too large to be exact; use at most 9007"],
    [{ type: "integer", minimum: 5 }, "4", 496, "it must be >= 5"],
    [{ type: "string", enum: ["a", "b"] }, "A", 496, "it must be one of a, b, in the same case"],
    [{ type: "string", maxLength: 2 }, "abc", 477, "it is too long; use at most 2 characters"],
    [{ type: "string", minLength: 2 }, "a", 496, "it is too short; use at least 2 characters"],
    [{ type: "string", format: "email" }, "a", 496, "it must have the format email"],
    [{ type: "string", pattern: "^a$" }, "b", 496, "it must match ^a$"],
    [{ type: "string", format: "date" }, "1.1.2026", 111, "it must be a date; use YYYY-MM-DD"],
    [{ type: ["null", "integer"] }, "x", 496, "it must be an integer"],
    [{ not: {} }, "x", 496, "it must NOT be valid"],
    [{ type: "string", "x-list": { items: { type: "integer" } } }, "x;1", 496, "member 1 of the"],
  ])("of %j: %s", (schema, text, code, reason) => {
    const problem = check(schema, text);
    expect(problem?.code).toBe(code);
    expect(problem?.reason.startsWith(reason)).toBe(true);
  });
});

describe("a value is accepted", () => {
  it.each<[object, string[]]>([
    [{ type: "boolean" }, ["true", "false"]],
    [{ type: "integer" }, ["0", "-1", "10", "9007199254740991", "-9007199254740991"]],
    [{ type: "number" }, ["0", "-0.5", "12.25", "999999999999999.5"]],
    [{ type: "string" }, ["true", "01", " "]],
    [{}, ["anything"]],
    [{ type: "string", format: "date" }, ["2026-02-28"]],
    [{ type: "string", maxLength: 2, minLength: 2 }, ["ab"]],
    [{ type: ["null", "integer"] }, ["5"]],
    [{ "x-list": {} }, ["a;b"]],
    [{ "x-list": { all: true, items: { type: "integer" } } }, ["all", "1;2"]],
  ])("that fits %j", (schema, texts) => {
    for (const text of texts) expect(check(schema, text), text).toBeUndefined();
  });

  it("regardless of annotations", () => {
    const annotations = { title: "t", description: "d", default: "x", example: "y", "x-note": 1 };
    expect(check({ type: "integer", ...annotations }, "7")).toBeUndefined();
  });
});

describe("a value is refused", () => {
  it.each<[object, string[]]>([
    [{ type: "boolean" }, ["True", "1", "", " true", "trues"]],
    [
      { type: "integer" },
      ["-0", "1.0", "9007199254740992", "-9007199254740992", "10000000000000000", "+1", "1 "],
    ],
    [
      { type: "number" },
      ["-0", "-0.0", "1.", ".5", "1,5", "9007199254740992", "10000000000000000", "00.5"],
    ],
    [{ type: "string", format: "date" }, ["2026-02-30", "2026-2-1"]],
    [{ "x-list": { all: true, items: { type: "integer" } } }, ["ALL", "any", "all;1", "1;all"]],
    [{ "x-list": {} }, ["a,b", "a;", ";a", "a; b", "a;;b"]],
  ])("that does not fit %j", (schema, texts) => {
    for (const text of texts) expect(check(schema, text), text).toBeDefined();
  });
});

describe("a value that the vendor's server is known to accept", () => {
  it.each([
    ["1", "true"],
    ["0", "false"],
    ["True", "true"],
    ["False", "false"],
    ["TRUE", undefined],
    ["toString", undefined],
  ])("of a boolean: %s means %s", (text, meant) => {
    expect(check({ type: "boolean" }, text)?.meant).toBe(meant);
  });

  it.each([
    ["2026-01-05 10:00:00", "2026-01-05"],
    ["2026-01-05 23:59:59", "2026-01-05"],
    ["2026-01-05 24:00:00", undefined],
    ["2026-01-05 10:60:00", undefined],
    ["2026-01-05 10:00:60", undefined],
    ["2026-01-05T10:00:00", undefined],
    ["2026-01-05 10:00", undefined],
    ["2026-02-30 10:00:00", undefined],
  ])("of a date: %s means %s", (text, meant) => {
    expect(check({ type: "string", format: "date" }, text)?.meant).toBe(meant);
  });

  it("of a number does not exist", () => {
    expect(check({ type: "integer" }, "True")).not.toHaveProperty("meant");
  });
});
