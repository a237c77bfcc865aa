import { pick, type Random, randomFrom, wholeNumber } from "@vox-accounts/test-kit/random";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { ApiDocument } from "../read/api-document.ts";
import { SchemaComparison } from "./comparison.ts";
import { SchemaReader } from "./reader.ts";
import { relationOf } from "./severities.ts";

const PAIRS = 3_000;
const seed = Number(process.env.FUZZ_SEED ?? 20_261_121);
const scalars = [null, true, false, -1, 0, 1, 2, 2.5, 4, 6, "", "a", "b", "ab", "abcd"];
const values = [
  ...scalars,
  ...[[], [1], ["a"], [1, 1], [1, "a"], [2.5, 4, 6]],
  ...[undefined, 1, 2.5, "a"].flatMap((a) =>
    [undefined, null, 4, "ab"].flatMap((b) => [undefined, { a: 1 }].map((c) => plain({ a, b, c }))),
  ),
];

describe("the relation claimed by the comparison", () => {
  test(`holds for every tested value, on ${PAIRS} random pairs of schemas`, () => {
    const random = randomFrom(seed);
    const claims = { same: 0, wider: 0, narrower: 0, other: 0 };
    for (let index = 0; index < PAIRS; index += 1) {
      const one = schemaFrom(random, 2);
      const other = random() < 0.7 ? variant(random, one) : schemaFrom(random, 2);
      const { relation, differences } = compared(one, other);
      claims[relation] += 1;
      const context = JSON.stringify({ one, other, relation, differences });
      if (relation === "same" || relation === "wider") {
        expect(lost(one, other), context).toEqual([]);
      }
      if (relation === "same" || relation === "narrower") {
        expect(lost(other, one), context).toEqual([]);
      }
    }
    // a comparison that decides nothing would also hold
    expect(claims.same).toBeGreaterThan(PAIRS / 50);
    expect(claims.wider + claims.narrower).toBeGreaterThan(PAIRS / 10);
  });
});

/** The values that only the first schema allows. */
function lost(one: unknown, other: unknown): unknown[] {
  const [before, after] = [validatorOf(one), validatorOf(other)];
  return values.filter((value) => before(value) && !after(value));
}

function validatorOf(schema: unknown) {
  const ajv = new Ajv2020({ strict: false });
  return ajv.compile(schema as object);
}

function compared(one: unknown, other: unknown) {
  const reader = () => new SchemaReader(new ApiDocument({ openapi: "3.1.0" }), "sent");
  const differences = new SchemaComparison(reader(), reader()).compare(one, other);
  return { differences, relation: relationOf(differences) };
}

function schemaFrom(random: Random, depth: number): Record<string, unknown> {
  const kinds = ["number", "string", "array", "object", "list"] as const;
  const combined = ["anyOf", "oneOf", "allOf", "not"] as const;
  if (depth > 0 && random() < 0.35) return combination(random, pick(random, combined), depth);
  const schema = plainSchema(random, pick(random, kinds), depth);
  const isTyped = schema.type !== undefined;
  return isTyped && random() < 0.2 ? { ...schema, type: [schema.type, "null"] } : schema;
}

function combination(
  random: Random,
  keyword: "anyOf" | "oneOf" | "allOf" | "not",
  depth: number,
): Record<string, unknown> {
  if (keyword === "not") return { not: schemaFrom(random, depth - 1) };
  const length = wholeNumber(random, 1, 3);
  // branches of objects count as distinct, although strictly they overlap
  const apart = () => plainSchema(random, pick(random, ["number", "string", "array", "list"]), 0);
  const branch = () => (keyword === "oneOf" ? apart() : schemaFrom(random, depth - 1));
  return { [keyword]: Array.from({ length }, branch) };
}

function plainSchema(
  random: Random,
  kind: "number" | "string" | "array" | "object" | "list",
  depth: number,
): Record<string, unknown> {
  const some = <T>(value: T) => (random() < 0.4 ? value : undefined);
  const inner = () => (depth > 0 ? schemaFrom(random, depth - 1) : { type: "integer" });
  if (kind === "list") return { enum: scalars.filter(() => random() < 0.3).concat("a") };
  if (kind === "number") {
    const type = pick(random, ["integer", "number"]);
    const limits = { minimum: some(wholeNumber(random, 0, 2)), exclusiveMaximum: some(4) };
    return plain({ type, ...limits, multipleOf: some(pick(random, [1, 2])) });
  }
  if (kind === "string") {
    const pattern = some(pick(random, ["^a", "b$"]));
    return plain({ type: "string", minLength: some(1), maxLength: some(2), pattern });
  }
  if (kind === "array") {
    const limits = { minItems: some(1), maxItems: some(2), uniqueItems: some(true) };
    return plain({ type: "array", items: some(inner()), ...limits });
  }
  const properties = plain({ a: some(inner()), b: some(inner()) });
  const required = some([pick(random, ["a", "b", "c"])]);
  const additionalProperties = some(pick(random, [false, true, inner()]));
  return plain({
    type: "object",
    properties,
    required,
    additionalProperties,
    maxProperties: some(2),
  });
}

/** The schema with one of its parts removed or regenerated. */
function variant(random: Random, schema: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(schema);
  const key = keys[wholeNumber(random, 0, keys.length - 1)] ?? "";
  const value = schema[key];
  if (Array.isArray(value) && value.length > 1 && key !== "type" && random() < 0.5) {
    return { ...schema, [key]: value.slice(1) };
  }
  if (Array.isArray(value) && key.endsWith("Of")) {
    const isFree = key !== "oneOf";
    return { ...schema, [key]: value.map((one) => (isFree ? variant(random, one) : one)) };
  }
  if (key === "not" || key === "items") {
    return { ...schema, [key]: variant(random, value as Record<string, unknown>) }; // created above
  }
  const { [key]: _dropped, ...rest } = schema;
  return key === "type" || random() < 0.3 ? schemaFrom(random, 1) : rest;
}

/** Without undefined values. */
function plain(object: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
