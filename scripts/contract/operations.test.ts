import { expect, test } from "vitest";
import {
  answerExamples,
  answersOf,
  errorSchema,
  listOperations,
  resultSchema,
} from "./operations.ts";
import { dereferenced } from "./references.ts";
import { formBody, queryParameter, smallContract } from "./small-contract.ts";

test("operations keep the order of the contract, and their parameters have one shape", () => {
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
  expect(listed[0]?.parameters).toMatchObject([
    { name: "id", in: "query", required: true, description: "The id." },
  ]);
  expect(listed[1]?.parameters).toMatchObject([
    {
      name: "name",
      in: "form",
      required: true,
      description: "A name.",
      schema: { type: "string" },
    },
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

test("the two branches of an answer are distinguished, with and without references", () => {
  const contract = smallContract({ Act: {} });
  const [act] = listOperations(contract);
  if (!act) throw new Error("The operation is missing.");
  expect(resultSchema(contract, act.object).title).toBe("ActResponse");
  expect(errorSchema(contract, act.object).title).toBe("ErrorResponse");
  const inPlace = dereferenced(contract, act.object);
  expect(errorSchema(contract, inPlace).title).toBe("ErrorResponse");
  expect(resultSchema(contract, inPlace).title).toBe("ActResponse");
});

test("examples of answers have their file, and errors have code and text", () => {
  const contract = smallContract({ Act: {} });
  const [act] = listOperations(contract);
  if (!act) throw new Error("The operation is missing.");
  contract.components.examples = { refused: { value: { error: { code: 5, msg: "No." } } } };
  answersOf(act.object).examples = {
    success: { value: { result: 1 } },
    refused: { $ref: "#/components/examples/refused" },
    odd: { value: { error: "odd" } },
  };
  expect(answerExamples(contract, act.object)).toMatchObject([
    { name: "success", where: "methods/Act.yaml responses/examples/success", error: undefined },
    { name: "refused", where: "examples/refused.yaml", error: { code: 5, msg: "No." } },
    { name: "odd", value: { error: "odd" }, error: { code: undefined, msg: undefined } },
  ]);
});
