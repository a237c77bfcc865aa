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
  test("follows a reference, also through another, and what stands beside it wins", () => {
    const schema = { $ref: "#/components/schemas/Name", default: "x" };
    expect(resolved(contract, schema)).toEqual({ ...name, default: "x" });
    expect(resolved<SchemaObject>(contract, { type: "integer" })).toEqual({ type: "integer" });
  });

  test("names a reference to nothing", () => {
    const schema = { $ref: "#/components/schemas/Gone" };
    expect(() => resolved(contract, schema)).toThrow("#/components/schemas/Gone");
  });

  test("reads a slash and a tilde in a name", () => {
    const odd = smallContract({}, { "a/b~c": { type: "integer" } });
    expect(resolved(odd, { $ref: "#/components/schemas/a~1b~0c" })).toEqual({ type: "integer" });
  });
});

describe("dereferenced", () => {
  test("resolves references at any depth, and leaves one to what it stands in", () => {
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

  test("gives a copy, so that a change of it does not reach the contract", () => {
    const copy = dereferenced(contract, contract.components.schemas.Text);
    if (copy) copy.maxLength = 1;
    expect(contract.components.schemas.Text?.maxLength).toBe(9);
  });
});

test("a reference is named by its end", () => {
  expect(refName("#/components/schemas/Kind")).toBe("Kind");
  expect(refName("Kind")).toBe("Kind");
});
