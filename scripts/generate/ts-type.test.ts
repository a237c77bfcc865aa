import { expect, test } from "vitest";
import type { SchemaObject } from "./contract.ts";
import { smallContract } from "./test-support/small-contract.ts";
import { ownType, parameterType } from "./ts-type.ts";

const contract = smallContract(
  {},
  {
    PlanType: { title: "PlanType", type: "string", enum: ["IM", "MAU"] },
    PlainDate: { title: "PlainDate", type: "string", format: "date" },
    IntegerList: { title: "IntegerList", type: "string", "x-list": { items: { type: "integer" } } },
  },
);
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: TypeScript template types, printed as they are
const dateText = "`${number}-${number}-${number}`";
const timestampText = "`${number}-${number}-${number} ${number}:${number}:${number}`";
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above

test.each<[string, SchemaObject, string]>([
  ["a list of integers", { type: "string", "x-list": { items: { type: "integer" } } }, "readonly number[] | number"],
  [
    "a list of integers or all",
    { type: "string", "x-list": { items: { type: "integer" }, all: true } },
    'readonly number[] | number | "all"',
  ],
  [
    "a list of texts or all, where all is a text already",
    { type: "string", "x-list": { items: { type: "string" }, all: true } },
    "readonly string[] | string",
  ],
  [
    "a list of a closed enumeration",
    { type: "string", "x-list": { items: { type: "string", enum: ["A", "B"] } } },
    'readonly ("A" | "B")[] | "A" | "B"',
  ],
  [
    "a list of an open enumeration",
    { type: "string", "x-list": { items: { type: "string", "x-known-values": { A: "a" } } } },
    'readonly ("A" | (string & {}))[] | "A" | (string & {})',
  ],
  [
    "a list of a shared schema",
    { type: "string", "x-list": { items: { title: "PlanType", type: "string" } } },
    "readonly PlanType[] | PlanType",
  ],
  ["an open enumeration", { type: "string", "x-known-values": { USD: "Dollar", EUR: "Euro" } }, '"USD" | "EUR" | (string & {})'],
  ["a date", { type: "string", format: "date" }, dateText],
  ["a timestamp", { type: "string", "x-timestamp": "utc" }, timestampText],
])("%s has a type of our own", (_, schema, type) => {
  expect(ownType(contract, schema)).toBe(type);
});

test.each<[string, SchemaObject]>([
  ["a closed enumeration", { type: "string", enum: ["A"] }],
  ["a text", { type: "string" }],
  ["an email", { type: "string", format: "email" }],
  ["an object", { type: "object" }],
  ["a reference", { $ref: "#/components/schemas/PlanType" }],
])("%s is left to openapi-typescript", (_, schema) => {
  expect(ownType(contract, schema)).toBeUndefined();
});

test.each<[string, SchemaObject, string]>([
  ["a boolean", { type: "boolean" }, "boolean"],
  ["an integer", { type: "integer" }, "number"],
  ["a number", { type: "number" }, "number"],
  ["a text", { type: "string" }, "string"],
  ["a closed enumeration", { type: "string", enum: ["A", "B"] }, '"A" | "B"'],
  ["a shared schema", { $ref: "#/components/schemas/IntegerList" }, "IntegerList"],
  ["a date of its own", { type: "string", format: "date" }, `${dateText} | Date`],
  ["a shared date", { $ref: "#/components/schemas/PlainDate" }, "PlainDate | Date"],
])("a parameter that is %s is typed", (_, schema, type) => {
  expect(parameterType(contract, schema)).toBe(type);
});

test("a parameter that has no form on the wire is refused", () => {
  expect(() => parameterType(contract, { type: "object" })).toThrow('A parameter of type "object" has no form on the wire.');
});
