import { describe, expect, it } from "vitest";
import type { OpenApiDocument } from "../src/contract/document.ts";
import { closedSchema, createRecordCheck } from "../src/contract/record-check.ts";

const document = {
  paths: {},
  components: {
    schemas: {
      Shelf: {
        type: "object",
        required: ["name"],
        properties: {
          name: { type: "string", minLength: 2 },
          kind: { type: "string", enum: ["low", "high"] },
          inner: { $ref: "#/components/schemas/Shelf" },
          books: {
            type: "array",
            items: { type: "object", properties: { id: { type: "integer" } } },
          },
          notes: { type: ["object", "null"], additionalProperties: true },
        },
      },
    },
  },
} as OpenApiDocument;
const shelf = { $ref: "#/components/schemas/Shelf" };

const byValues = createRecordCheck("The shelf", closedSchema(document, shelf, "values"));
const byTypes = createRecordCheck("The shelf", closedSchema(document, shelf, "types"));

describe("a record from a test", () => {
  it("is accepted with everything that the schema declares", () => {
    const whole = {
      name: "top",
      kind: "high",
      inner: { name: "drawer" },
      books: [{ id: 1 }],
      notes: { any: "thing" },
    };
    expect(() => byValues(whole)).not.toThrow();
    expect(() => byTypes(whole)).not.toThrow();
  });

  it.each<[value: unknown, words: string]>([
    [5, "The shelf must be of type object."],
    [{}, "The shelf: name is missing."],
    [{ name: "t" }, "name must NOT have fewer than 2 characters."],
    [{ name: "top", kind: "wide" }, "kind must be low or high."],
    [{ name: "top", nme: 1 }, "The shelf: unknown field nme; did you mean name?"],
    [{ name: "top", books: [{ id: 1 }, { id: "2" }] }, "books[1].id must be of type integer."],
    [
      { name: "top", books: [{ isbn_of_it: 1 }] },
      "books[0]: unknown field with a hidden name; known: id.",
    ],
  ])("%j is refused with a message", (value, words) => {
    expect(() => byValues(value)).toThrow(new TypeError(words));
  });

  it("may have any value of the right type, and null, if only types are checked", () => {
    for (const value of [{}, { name: "" }, { kind: "wide" }, { kind: null }, { books: null }])
      expect(() => byTypes(value)).not.toThrow();
    expect(() => byTypes({ name: 5 })).toThrow("name must be of type string or null.");
    expect(() => byTypes({ nme: 5 })).toThrow("did you mean name?");
  });
});
