import { expect, it } from "vitest";
import { readPreferences } from "../src/pipeline/preferences.ts";

it.each([
  ["", {}],
  ["return=minimal", {}],
  ["code=200", { code: 200 }],
  ["example=success", { exampleKey: "success" }],
  ['example="with spaces"', { exampleKey: "with spaces" }],
  ["dynamic=true", { dynamic: true }],
  ["dynamic=false", { dynamic: false }],
  ["dynamic=yes", { dynamic: false }],
  ["seed=a-b", { seed: "a-b" }],
  ["Code = 404 , Example=x", { code: 404, exampleKey: "x" }],
  ["dynamic=true; seed=7", { dynamic: true, seed: "7" }],
  ["x-seed=7, no-code=abc", {}],
  ["seed=1, seed=2", { seed: "2" }],
])("the header Prefer: %s is read", (header, preferences) => {
  expect(readPreferences(header)).toEqual(preferences);
});

it("a missing Prefer header requests nothing", () => {
  expect(readPreferences()).toEqual({});
});

it.each(["code=20", "code=2000", "code=many", 'code=""'])("%s is not a status", (header) => {
  expect(() => readPreferences(header)).toThrow("Prefer: code must be an HTTP status.");
});
