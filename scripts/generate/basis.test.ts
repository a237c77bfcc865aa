import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../boot/root.ts";
import { countByBasis } from "./basis.ts";
import { bundle } from "./bundle.ts";
import { listOperations } from "./operations.ts";
import { queryParameter, smallContract } from "./test-support/small-contract.ts";

const contract = await bundle(join(root, "spec/openapi.yaml"));

test("what is marked nowhere counts as published", () => {
  const small = smallContract({ Act: { parameters: [queryParameter("a", { type: "string" })] } });
  expect(countByBasis(small).parameters).toEqual({ published: 1, inferred: 0, ours: 0 });
});

test("a parameter flipped to inferred moves one count, and no other", () => {
  const before = countByBasis(contract);
  const flipped = structuredClone(contract);
  const parameter = listOperations(flipped).find(({ in: place }) => place === "query")?.object.parameters?.[0];
  if (!parameter || parameter["x-basis"]) throw new Error("The first query parameter is expected to be published.");
  parameter["x-basis"] = "inferred";
  const { published = 0, inferred = 0, ours = 0 } = before.parameters ?? {};
  expect(countByBasis(flipped)).toEqual({ ...before, parameters: { published: published - 1, inferred: inferred + 1, ours } });
});

test("every method and every parameter is counted once", () => {
  const counts = countByBasis(contract);
  const sum = (kind: string) => Object.values(counts[kind] ?? {}).reduce((total, count) => total + count, 0);
  expect(sum("role lists")).toBe(16);
  expect(sum("error code lists")).toBe(16);
  expect(sum("parameters")).toBe(listOperations(contract).flatMap(({ parameters }) => parameters).length);
  expect(sum("shared schemas")).toBe(Object.keys(contract.components.schemas).length);
});

test("an answer example that is shared has the basis it says at its own place", () => {
  const small = smallContract({ Act: {} });
  const examples = small.paths["/Act"]?.post.responses["200"].content["application/json"].examples ?? {};
  examples.authFailed = { $ref: "#/components/examples/authFailed" };
  small.components.examples = { authFailed: { value: {}, "x-basis": "ours" } };
  expect(countByBasis(small)["answer examples"]).toEqual({ published: 0, inferred: 0, ours: 1 });
});
