import { describe, expect, test } from "vitest";
import { ApiDocument } from "../read/api-document.ts";
import { SchemaComparison } from "./comparison.ts";
import { SchemaReader } from "./reader.ts";
import { relationOf } from "./severities.ts";

const tree = {
  type: "object",
  properties: { size: { type: "integer" }, next: { $ref: "#/components/schemas/Tree" } },
};

describe("recursive schemas", () => {
  test("are equal to themselves", () => {
    expect(compared({ Tree: tree }, { Tree: tree })).toEqual([]);
  });

  test("show a change once, not at every level", () => {
    const wider = { ...tree, properties: { ...tree.properties, size: { type: "number" } } };
    expect(compared({ Tree: tree }, { Tree: wider })).toMatchObject([
      { kind: "wider", path: ["size"] },
    ]);
  });

  test("end even if two of them combine infinitely", () => {
    const both = {
      allOf: [{ $ref: "#/components/schemas/Tree" }, { $ref: "#/components/schemas/Bush" }],
    };
    const bush = {
      type: "object",
      properties: { next: { $ref: "#/components/schemas/Bush" }, leaf: { type: "boolean" } },
    };
    const schemas = { Tree: tree, Bush: bush, Both: both };
    expect(compared(schemas, schemas, "Both")).toEqual([]);
  });

  test("keep the properties of a parent whose children reference it", () => {
    const family = (size: string) => ({
      Parent: {
        type: "object",
        properties: { size: { type: size } },
        oneOf: [{ $ref: "#/components/schemas/Child" }, { $ref: "#/components/schemas/Other" }],
      },
      Child: child("a"),
      Other: child("b"),
    });
    expect(compared(family("integer"), family("integer"), "Parent")).toEqual([]);
    const found = compared(family("integer"), family("string"), "Parent");
    expect(found.map(({ path }) => path)).toContainEqual(["size"]);
  });
});

test("renaming a schema changes the value of a discriminator without a mapping", () => {
  const choice = (name: string) => ({
    Pet: {
      oneOf: [{ $ref: `#/components/schemas/${name}` }, { $ref: "#/components/schemas/Dog" }],
      discriminator: { propertyName: "kind" },
    },
    [name]: { type: "object", required: ["kind", "purrs"], properties: { kind: {}, purrs: {} } },
    Dog: { type: "object", required: ["kind", "barks"], properties: { kind: {}, barks: {} } },
  });
  expect(compared(choice("Cat"), choice("Cat"), "Pet")).toEqual([]);
  expect(relationOf(compared(choice("Cat"), choice("Kitty"), "Pet"))).toBe("other");
});

test("a chain of many schemas is followed to its end", () => {
  const LENGTH = 2_000;
  const chain = (last: string) => {
    const links = Array.from({ length: LENGTH }, (_, index) => {
      const next = { $ref: `#/components/schemas/Link${index + 1}` };
      return [`Link${index}`, { type: "object", properties: { next } }];
    });
    const end = { title: "End", type: last };
    return { ...Object.fromEntries(links), [`Link${LENGTH}`]: end };
  };
  expect(compared(chain("integer"), chain("integer"), "Link0")).toEqual([]);
  expect(compared(chain("integer"), chain("number"), "Link0")).toMatchObject([{ kind: "wider" }]);
});

test("schemas that all reference each other are compared quickly", () => {
  const SIZE = 120;
  const web = (last: string) => {
    const names = Array.from({ length: SIZE }, (_, index) => `Node${index}`);
    const reference = (index: number) => ({ $ref: `#/components/schemas/Node${index % SIZE}` });
    const nodes = names.map((name, index) => {
      const links = [1, 7, 11, 13, 17].map((step) => [`to${step}`, reference(index * step + step)]);
      return [name, { type: "object", properties: Object.fromEntries(links) }];
    });
    return { ...Object.fromEntries(nodes), Node5: { type: last } };
  };
  const found = compared(web("integer"), web("string"), "Node0");
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThan(300);
  expect(found).toContainEqual(expect.objectContaining({ kind: "other" }));
});

test("schemas with too many combinations are equal only to the same text", () => {
  const union = (name: string, values: readonly number[]) => ({
    oneOf: values.map((value) => ({ type: "object", properties: { [name]: { const: value } } })),
  });
  const values = Array.from({ length: 17 }, (_, index) => index);
  const many = (last: string) => ({
    Tree: { allOf: [union("a", values), union("b", values), { required: [last] }] },
  });
  expect(compared(many("a"), many("a"))).toEqual([]);
  const [found] = compared(many("a"), many("b"));
  expect(found).toMatchObject({ kind: "undecided" });
});

function child(name: string) {
  const own = { type: "object", properties: { [name]: { type: "string" } } };
  return { allOf: [{ $ref: "#/components/schemas/Parent" }, own] };
}

function compared(before: object, after: object, name = "Tree") {
  const comparison = new SchemaComparison(readerOf(before), readerOf(after));
  const reference = { $ref: `#/components/schemas/${name}` };
  const found = comparison.compare(reference, reference);
  expect(relationOf(found)).toBeDefined();
  return found;
}

function readerOf(schemas: object): SchemaReader {
  const document = new ApiDocument({ openapi: "3.1.0", components: { schemas } });
  return new SchemaReader(document, "sent");
}
