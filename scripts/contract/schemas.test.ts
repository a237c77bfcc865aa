import { expect, test } from "vitest";
import { allSchemas, merged, presentBranch, typeOf } from "./schemas.ts";
import { formBody, queryParameter, smallContract } from "./small-contract.ts";

test("allSchemas finds every schema with its place, including list members", () => {
  const contract = smallContract(
    {
      Look: {
        parameters: [
          queryParameter("ids", { type: "string", "x-list": { items: { type: "integer" } } }),
        ],
      },
      Change: { requestBody: formBody({ name: { type: "string" } }) },
    },
    { Shared: { type: "array", items: { oneOf: [{ type: "string" }, { type: "null" }] } } },
  );
  const places = allSchemas(contract).map(({ where }) => where);
  expect(places).toEqual(
    expect.arrayContaining([
      "schemas/Shared.yaml",
      "schemas/Shared.yaml items",
      "schemas/Shared.yaml items/oneOf/1",
      "methods/Look.yaml parameters/ids/schema",
      "methods/Look.yaml parameters/ids/schema/x-list/items",
      "answers/Look.yaml LookAnswer",
      "answers/Look.yaml LookAnswer/oneOf/0",
      "answers/Look.yaml LookResponse/properties/result",
      "methods/Change.yaml requestBody",
      "methods/Change.yaml requestBody/properties/name",
    ]),
  );
  expect(new Set(places).size).toBe(places.length);
});

test("a nullable schema has the type and the branch of its non-null values", () => {
  expect(typeOf({ type: ["string", "null"] })).toBe("string");
  expect(typeOf({ type: "integer" })).toBe("integer");
  expect(presentBranch({ oneOf: [{ type: "null" }, { title: "Address" }] })).toEqual({
    title: "Address",
  });
  expect(presentBranch({ title: "Alone" })).toEqual({ title: "Alone" });
});

test("the parts of `allOf` make one object, and what two of them say of a field holds both", () => {
  const base = {
    required: ["id"],
    properties: { id: { type: "integer" }, kind: { type: "string" } },
  };
  const own = { required: ["kind"], properties: { kind: { const: "loan", description: "It." } } };
  expect(merged({ title: "Loan", allOf: [base, { allOf: [own] }] })).toEqual({
    title: "Loan",
    required: ["id", "kind"],
    properties: {
      id: { type: "integer" },
      kind: { type: "string", const: "loan", description: "It." },
    },
  });
  expect(merged({ type: "string" })).toEqual({ type: "string" });
});
