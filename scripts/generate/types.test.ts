import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import type { Contract, SchemaObject } from "../contract/document.ts";
import { formBody, queryParameter, smallContract } from "../contract/small-contract.ts";
import { openapiTypes, ownType, parameterType } from "./types.ts";

const contract = smallContract(
  {},
  {
    Kind: { title: "Kind", type: "string", enum: ["A", "B"] },
    PlainDate: { title: "PlainDate", type: "string", format: "date" },
    IntegerList: { title: "IntegerList", type: "string", "x-list": { items: { type: "integer" } } },
  },
);
// biome-ignore lint/suspicious/noTemplateCurlyInString: a TypeScript template type, printed as it is
const timestampText = "`${number}-${number}-${number} ${number}:${number}:${number}`";

test("an exported type has the description of its schema", async () => {
  const text = await openapiTypes(
    smallContract({}, { Name: { title: "Name", type: "string", description: "A */ name." } }),
  );
  expect(text).toContain(
    "/**\n * A *\\/ name.\n */\nexport type Name = components['schemas']['Name'];",
  );
});

test("a field without a description has that of its shared schema", async () => {
  const name = { title: "Name", type: "string", description: "A name." } as const;
  const field = { $ref: "#/components/schemas/Name" };
  const text = await openapiTypes(
    smallContract({}, { Name: name, Book: { type: "object", properties: { title: field } } }),
  );
  expect(text).toMatch(
    /\/\*\* @description A name\. \*\/\s+title\?: components\["schemas"\]\["Name"\];/u,
  );
});

test.each<[string, SchemaObject, string]>([
  [
    "a list of integers",
    { type: "string", "x-list": { items: { type: "integer" } } },
    "readonly number[] | number",
  ],
  [
    "a list of integers or all",
    { type: "string", "x-list": { items: { type: "integer" }, all: true } },
    'readonly number[] | number | "all"',
  ],
  [
    "a list of strings or all, which is a string anyway",
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
    { type: "string", "x-list": { items: { title: "Kind", type: "string" } } },
    "readonly Kind[] | Kind",
  ],
  [
    "an open enumeration",
    { type: "string", "x-known-values": { red: "Red", blue: "Blue" } },
    '"red" | "blue" | (string & {})',
  ],
  ["a timestamp", { type: "string", "x-timestamp": "utc" }, timestampText],
])("%s has its own type", (_, schema, type) => {
  expect(ownType(contract, schema)).toBe(type);
});

test.each<[string, SchemaObject]>([
  ["a closed enumeration", { type: "string", enum: ["A"] }],
  ["a text", { type: "string" }],
  ["a date", { type: "string", format: "date" }],
  ["an email", { type: "string", format: "email" }],
  ["an object", { type: "object" }],
  ["a reference", { $ref: "#/components/schemas/Kind" }],
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
  ["an inline date", { type: "string", format: "date" }, "string | Date"],
  ["a shared date", { $ref: "#/components/schemas/PlainDate" }, "PlainDate | Date"],
])("a parameter that is %s has the right type", (_, schema, type) => {
  expect(parameterType(contract, schema)).toBe(type);
});

test("a parameter type that cannot be sent is rejected", () => {
  expect(() => parameterType(contract, { type: "object" })).toThrow(
    'A parameter of type "object" cannot be sent.',
  );
});

describe("openapiTypes", () => {
  const shared = "#/components/schemas/Shared";
  const plain = smallContract(
    {
      Look: {
        parameters: [queryParameter("kind", { type: "string", enum: ["A", "B"], default: "A" })],
      },
      Change: {
        requestBody: formBody(
          { active: { type: "boolean", default: false }, shared: { $ref: shared } },
          ["shared"],
        ),
      },
    },
    { Shared: { type: "object", properties: { frozen: { type: "boolean", default: false } } } },
  );

  test("prints a contract without special types like openapi-typescript, except for comments on exports", async () => {
    const printed = astToString(
      await openapiTS(structuredClone(plain) as unknown as OpenAPI3, {
        silent: true,
        defaultNonNullable: false,
        rootTypes: true,
        rootTypesNoSchemaPrefix: true,
      }),
    );
    expect(printed).toContain("interface operations");
    const commentOfExport = /^\/\*\*\n(?: \*.*\n)+(?=export)/gmu;
    expect((await openapiTypes(plain)).replace(commentOfExport, "")).toBe(printed);
  });

  test("does not make a field with a default required", async () => {
    const text = await openapiTypes(plain);
    expect(text).toContain("frozen?: boolean;");
    expect(text).toContain("active?: boolean;");
  });

  test("does not change the given contract", async () => {
    const before = structuredClone(plain);
    await openapiTypes(plain);
    expect(plain).toEqual(before);
  });

  test("has every method and callback of the contract", async () => {
    // its type is narrower than our model
    const text = await openapiTypes(fixtureDocument as unknown as Contract);
    const source = ts.createSourceFile("openapi.ts", text, ts.ScriptTarget.ES2022);
    const membersOf = (name: string) =>
      source.statements
        .filter(ts.isInterfaceDeclaration)
        .filter((statement) => statement.name.text === name)
        .flatMap(({ members }) => members.map((member) => (member.name as ts.Identifier).text));
    const paths = Object.keys(fixtureDocument.paths);
    const types = Object.keys(fixtureDocument.webhooks);
    expect(membersOf("paths")).toEqual(paths);
    expect(membersOf("webhooks")).toEqual(types);
    const methods = paths.map((path) => path.slice(1));
    expect(membersOf("operations").toSorted()).toEqual([...methods, ...types].toSorted());
  });
});
