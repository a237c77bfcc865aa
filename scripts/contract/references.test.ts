import { describe, expect, test } from "vitest";
import type { SchemaObject } from "./document.ts";
import { dereferenced, refName, resolved } from "./references.ts";
import { smallContract } from "./small-contract.ts";

const contract = smallContract(
  {},
  {
    Text: { type: "string", description: "A text.", maxLength: 9 },
    Name: { $ref: "#/components/schemas/Text", description: "A name." },
    Person: {
      type: "object",
      properties: {
        name: { $ref: "#/components/schemas/Name" },
        friends: { type: "array", items: { $ref: "#/components/schemas/Person" } },
      },
    },
  },
);
const name = { type: "string", maxLength: 9, description: "A name." };

describe("resolved", () => {
  test("follows references to references; keywords next to a reference win", () => {
    const schema = { $ref: "#/components/schemas/Name", default: "x" };
    expect(resolved(contract, schema)).toEqual({ ...name, default: "x" });
    expect(resolved<SchemaObject>(contract, { type: "integer" })).toEqual({ type: "integer" });
  });

  test("names a reference that does not exist", () => {
    const schema = { $ref: "#/components/schemas/Gone" };
    expect(() => resolved(contract, schema)).toThrow("#/components/schemas/Gone");
  });

  test("decodes a slash and a tilde in a name", () => {
    const odd = smallContract({}, { "a/b~c": { type: "integer" } });
    expect(resolved(odd, { $ref: "#/components/schemas/a~1b~0c" })).toEqual({ type: "integer" });
  });
});

describe("dereferenced", () => {
  test("resolves references at any depth, except circular ones", () => {
    expect(dereferenced(contract, [{ $ref: "#/components/schemas/Person" }])).toEqual([
      {
        type: "object",
        properties: {
          name,
          friends: { type: "array", items: { $ref: "#/components/schemas/Person" } },
        },
      },
    ]);
  });

  test("returns a copy, so that changing it does not change the contract", () => {
    const copy = dereferenced(contract, contract.components.schemas.Text);
    if (copy) copy.maxLength = 1;
    expect(contract.components.schemas.Text?.maxLength).toBe(9);
  });
});

test("the name of a reference is its last part", () => {
  expect(refName("#/components/schemas/Kind")).toBe("Kind");
  expect(refName("Kind")).toBe("Kind");
});
