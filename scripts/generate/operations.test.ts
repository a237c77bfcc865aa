import { expect, test } from "vitest";
import { listOperations, refName, resolveSchema } from "./operations.ts";
import { formBody, queryParameter, smallContract } from "./test-support/small-contract.ts";

test("operations come in the order of the contract, and their parameters in one shape", () => {
  const contract = smallContract({
    Zeta: { parameters: [queryParameter("id", { type: "integer" }, { required: true })] },
    Alpha: {
      requestBody: formBody(
        {
          name: { type: "string", description: "A name." },
          key: {
            type: "string",
            description: "A key.",
            "x-sensitive": true,
            "x-default-note": "None.",
            "x-sources": ["here"],
            "x-basis": "inferred",
          },
        },
        ["name"],
      ),
    },
    Bare: {},
  });
  const listed = listOperations(contract);
  expect(listed.map(({ name, in: place }) => [name, place])).toEqual([
    ["Zeta", "query"],
    ["Alpha", "form"],
    ["Bare", "query"],
  ]);
  expect(listed[0]?.parameters).toMatchObject([{ name: "id", in: "query", required: true, description: "The id." }]);
  expect(listed[1]?.parameters).toMatchObject([
    { name: "name", in: "form", required: true, description: "A name.", schema: { type: "string" } },
    {
      name: "key",
      in: "form",
      required: false,
      "x-sensitive": true,
      "x-default-note": "None.",
      "x-sources": ["here"],
      "x-basis": "inferred",
    },
  ]);
  expect(listed[1]?.parameters[0]).not.toHaveProperty("x-sensitive");
  expect(listed[2]?.parameters).toEqual([]);
});

test("a reference is followed, also through another, and what stands beside it wins", () => {
  const contract = smallContract(
    {},
    {
      Text: { type: "string", description: "A text.", maxLength: 9 },
      Name: { $ref: "#/components/schemas/Text", description: "A name." },
    },
  );
  expect(resolveSchema(contract, { $ref: "#/components/schemas/Name", default: "x" })).toEqual({
    type: "string",
    maxLength: 9,
    description: "A name.",
    default: "x",
  });
  expect(resolveSchema(contract, { type: "integer" })).toEqual({ type: "integer" });
});

test("a reference to nothing is refused by its name", () => {
  expect(() => resolveSchema(smallContract(), { $ref: "#/components/schemas/Gone" })).toThrow("#/components/schemas/Gone");
});

test("a reference is named by its end", () => {
  expect(refName("#/components/schemas/PlanType")).toBe("PlanType");
  expect(refName("PlanType")).toBe("PlanType");
});
