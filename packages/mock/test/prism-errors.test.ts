import { describe, expect, it } from "vitest";
import { HttpError, Refusal } from "../src/pipeline/errors.ts";
import { errorOfPrism, refuseViolations, type Violation } from "../src/prism/prism-errors.ts";

const violation = (code: string | number, message = "is wrong"): Violation => ({
  location: ["query", "count"],
  severity: "Error",
  code,
  message,
});

describe("a violation that Prism finds is refused", () => {
  it.each<[string, Violation, number]>([
    ["a missing parameter", violation("required"), 134],
    ["a date", violation("format", 'must match format "date"'), 111],
    ["another format", violation("format", 'must match format "email"'), 496],
    ["a text that is too long", violation("maxLength"), 477],
    ["another keyword", violation("additionalProperties"), 101],
    ["a status", violation(415), 101],
    ...["type", "enum", "const", "pattern", "minLength", "minimum", "maximum"].map(
      (keyword): [string, Violation, number] => [`the keyword ${keyword}`, violation(keyword), 496],
    ),
    ...["exclusiveMinimum", "exclusiveMaximum", "multipleOf", "oneOf", "anyOf"].map(
      (keyword): [string, Violation, number] => [`the keyword ${keyword}`, violation(keyword), 496],
    ),
  ])("with the vendor's code for %s", (_what, found, code) => {
    expect(refuseViolations([found])).toMatchObject({ code });
  });

  it("with the most specific code, and all reasons", () => {
    const missing = {
      ...violation("required", "must have required property 'isbn'"),
      location: ["query"],
    };
    const found = [violation("pattern", "Request query parameter count must be digits"), missing];
    expect(refuseViolations(found)).toMatchObject({
      code: 134,
      reason: "Parameter count: must be digits; Parameter isbn: it is required",
    });
  });

  it("with the name of a nested property, or without a name", () => {
    const inner = { ...violation("type"), location: ["body", "list", "0"] };
    const nameless = {
      ...violation("type", "Request body property list is wrong"),
      location: ["body"],
    };
    expect(refuseViolations([inner, nameless]).reason).toBe(
      "Parameter list.0: is wrong; Parameters: is wrong",
    );
  });

  it("unless it is only a warning", () => {
    const warning = { ...violation("required"), severity: "Warning" };
    expect(refuseViolations([warning])).toMatchObject({
      code: 101,
      reason: "The request does not match the contract.",
    });
  });
});

describe("an error of Prism", () => {
  const wish = { method: "GetLibrary", example: undefined, examples: ["success", "full"] };
  const error = (more: object) => Object.assign(new Error("not found"), more);

  it("with violations is a refusal", () => {
    const found = error({ additional: { validation: [violation("type")] } });
    expect(errorOfPrism(found, wish)).toBeInstanceOf(Refusal);
  });

  it("has Prism's status and its detail, or its message", () => {
    expect(errorOfPrism(error({ status: 406, detail: "not a callback type" }), wish)).toEqual(
      new HttpError(406, "not a callback type"),
    );
    expect(errorOfPrism(error({ detail: "" }), wish)).toMatchObject({
      status: 500,
      reason: "not found",
    });
  });

  it("about an unknown example names the known ones, not the requested one", () => {
    const unknown = errorOfPrism(error({ status: 500 }), { ...wish, example: "Sesame-1" });
    expect(unknown).toMatchObject({
      status: 404,
      reason: "Prefer: GetLibrary has no such example; it has success, full.",
    });
    const none = errorOfPrism(error({}), { ...wish, example: "a", examples: [] });
    expect(none.message).toContain("it has none.");
  });

  it("about a known example is Prism's own", () => {
    const known = errorOfPrism(error({ status: 500 }), { ...wish, example: "full" });
    expect(known).toMatchObject({ status: 500, reason: "not found" });
  });
});
