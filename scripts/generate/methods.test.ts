import { expect, test } from "vitest";
import { queryParameter, smallContract } from "../contract/small-contract.ts";
import { methodsModule } from "./methods.ts";

const errors = { classes: {}, codes: {} };
const a = queryParameter("a", { type: "string" });
const b = queryParameter("b", { type: "string" });

function signatureOf(parts: Parameters<typeof smallContract>[0]): string | undefined {
  return methodsModule(smallContract(parts), errors)
    .split("\n")
    .find((line) => line.startsWith("  act("))
    ?.trim();
}

test("a method whose parameters are all optional can be called without arguments", () => {
  expect(signatureOf({ Act: { parameters: [a] } })).toBe(
    "act(params?: ActParams, options?: Options): Promise<ActResponse>;",
  );
});

test.each([
  ["a required parameter", { parameters: [{ ...a, required: true }] }],
  [
    "an enforced rule",
    {
      parameters: [a, b],
      "x-rules": [{ kind: "exactly-one-of", parameters: ["a", "b"], enforced: "yes" }],
    },
  ],
] as const)("a method with %s cannot be called without parameters", (_, parts) => {
  expect(signatureOf({ Act: structuredClone(parts) as never })).toMatch(/^act\(params: ActParams/);
});

test.each([
  ["is not enforced", { kind: "exactly-one-of", parameters: ["a", "b"], enforced: "no" }],
  ["allows none", { kind: "at-most-one-of", parameters: ["a", "b"], enforced: "yes" }],
] as const)("a rule that %s does not require parameters", (_, rule) => {
  expect(
    signatureOf({ Act: { parameters: [a, b], "x-rules": [structuredClone(rule) as never] } }),
  ).toMatch(/^act\(params\?: ActParams/);
});

test.each([
  ["exactly-one-of", "ExactlyOneOf"],
  ["at-least-one-of", "AtLeastOneOf"],
  ["at-most-one-of", "AtMostOneOf"],
] as const)("an enforced rule of kind %s is part of the type and its comment", (kind, type) => {
  const rule = { kind, parameters: ["a", "b"], enforced: "yes" as const };
  const text = methodsModule(
    smallContract({ Act: { parameters: [a, b], "x-rules": [rule] } }),
    errors,
  );
  expect(text).toContain(`import type { ${type} } from "../operation.ts";`);
  expect(text).toContain(`/** Parameters of Act: ${kind.replaceAll("-", " ")} \`a\`, \`b\`. */`);
  expect(text).toContain(`export type ActParams = ${type}<{`);
  expect(text).toContain(`}, "a" | "b">;`);
});

test("a rule that is not enforced does not change the type of the parameters", () => {
  const rule = { kind: "exactly-one-of", parameters: ["a", "b"], enforced: "unknown" } as const;
  const act = { parameters: [a, b], "x-rules": [structuredClone(rule) as never] };
  expect(methodsModule(smallContract({ Act: act }), errors)).toContain(
    "export interface ActParams {",
  );
});

test("an optional parameter accepts undefined; a required one does not", () => {
  const text = methodsModule(
    smallContract({ Act: { parameters: [a, { ...b, required: true }] } }),
    errors,
  );
  expect(text).toContain("  a?: string | undefined;\n");
  expect(text).toContain("  b: string;\n");
});

test("AccountsMethod is the union of the method names", () => {
  expect(methodsModule(smallContract({ Act: {}, Look: {} }), errors)).toContain(
    'export type AccountsMethod = "Act" | "Look";',
  );
});

test("a shared type is imported if the code uses it, not if only a comment has the same word", () => {
  const shared = { Name: { type: "string" }, Kind: { type: "string" } };
  const parameter = queryParameter("a", { $ref: "#/components/schemas/Name" });
  const described = { ...parameter, description: "Its Kind and */ all." };
  const text = methodsModule(smallContract({ Act: { parameters: [described] } }, shared), errors);
  expect(text).toContain("import type { ActResponse, Name } from");
});
