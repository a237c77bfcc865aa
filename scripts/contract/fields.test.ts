import { describe, expect, test } from "vitest";
import type { SchemaObject } from "./document.ts";
import { fieldsOf, objectAt, objectsIn, pathOf } from "./fields.ts";

const price: SchemaObject = {
  type: "object",
  required: ["amount"],
  properties: { amount: { type: "number" } },
};
const schema: SchemaObject = {
  type: "object",
  properties: {
    list: { type: "array", items: price },
    best: { oneOf: [price, { type: "null" }] },
    byName: { type: "object", additionalProperties: price },
  },
};
const answer = {
  list: [{ amount: 1 }, { amount: 2 }],
  best: null,
  byName: { one: { amount: 3 }, two: { amount: 4 } },
};

describe("fieldsOf", () => {
  test("finds fields in lists, in nullable objects and in objects whose keys are data", () => {
    expect(fieldsOf(schema).map(pathOf).toSorted()).toEqual([
      "best",
      "best.amount",
      "byName",
      "byName.*.amount",
      "list",
      "list[].amount",
    ]);
  });

  test("says which are required", () => {
    const required = fieldsOf(schema).filter((field) => field.required);
    expect(new Set(required.map(({ name }) => name))).toEqual(new Set(["amount"]));
  });
});

test("objectsIn returns the objects of an answer at the path of a field", () => {
  const amounts = fieldsOf(schema).filter(({ name }) => name === "amount");
  const found = amounts.map((field) => [pathOf(field), objectsIn(answer, field.parent)]);
  expect(Object.fromEntries(found)).toEqual({
    "best.amount": [],
    "byName.*.amount": [{ amount: 3 }, { amount: 4 }],
    "list[].amount": [{ amount: 1 }, { amount: 2 }],
  });
});

test("objectAt returns the schema of the object that has a field", () => {
  for (const { parent, name } of fieldsOf(schema)) {
    expect(objectAt(schema, parent).properties).toHaveProperty(name);
  }
  expect(() => objectAt(schema, ["nothing"])).toThrow("There is no nothing");
});
