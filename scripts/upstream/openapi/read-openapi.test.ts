import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import type { ApiFacts } from "../facts.ts";
import { OpenApiDocument } from "./document.ts";
import { readOpenApi } from "./read-openapi.ts";

describe("readOpenApi", () => {
  test("reads parameters of the path and of the operation, including through references", () => {
    const facts = read({
      paths: {
        "/platform_api/FindBook": {
          parameters: [{ name: "library", in: "query", schema: { type: "integer" } }],
          get: {
            parameters: [
              { $ref: "#/components/parameters/Title" },
              { name: "X-Trace", in: "header", schema: { type: "string" } },
            ],
            responses: {},
          },
        },
      },
      components: {
        parameters: {
          Title: { name: "title", in: "query", required: true, schema: { type: "string" } },
        },
      },
    });
    const request = facts.methods.get("FindBook")?.request;
    expect([...(request?.keys() ?? [])]).toEqual(["library", "title"]);
    expect(request?.get("title")).toMatchObject({ required: true, wording: "string" });
  });

  test("reads a form as parameters, its arrays as lists", () => {
    const schema = {
      type: "object",
      required: ["name"],
      properties: {
        name: { type: "string", maxLength: 20 },
        ids: { type: "array", items: { type: "integer" } },
      },
    };
    const facts = read(operation({ requestBody: { content: { [form]: { schema } } } }));
    const request = facts.methods.get("FindBook")?.request;
    expect(request?.get("name")).toMatchObject({ required: true, limits: { maxLength: 20 } });
    expect(request?.get("ids")).toMatchObject({ required: false, kinds: ["list of integer"] });
  });

  test("reads fields at any depth, without the error envelope", () => {
    const facts = read(
      answering({
        oneOf: [
          { type: "object", properties: { result: { $ref: "#/components/schemas/Book" } } },
          { type: "object", properties: { error: { type: "object" } } },
        ],
      }),
    );
    expect([...(facts.methods.get("FindBook")?.answer.keys() ?? [])]).toEqual([
      "result",
      "result.id",
      "result.sequels",
      "result.byCity",
      "result.byCity.*.copies",
    ]);
  });

  test.each([
    [{ type: ["integer", "null"] }, ["integer"]],
    [{ type: "integer", nullable: true }, ["integer"]],
    [{ oneOf: [{ type: "boolean" }, { type: "null" }] }, ["boolean"]],
    [{ allOf: [{ type: "number" }], description: "A price." }, ["number"]],
    [{ anyOf: [{ type: "integer" }, { type: "boolean" }] }, ["integer", "boolean"]],
    [{ type: "string", format: "date" }, ["date"]],
    [{ type: "string", format: "date-time" }, ["date-time"]],
    [{ enum: [1, 2] }, ["integer"]],
    [{ type: "array", items: { type: "number" } }, ["array of number"]],
    [{ type: "array", items: { type: "object" } }, ["array"]],
    [{}, []],
  ])("reads the kinds of %j", (schema, kinds) => {
    const facts = read(answering({ type: "object", properties: { result: schema } }));
    expect(facts.methods.get("FindBook")?.answer.get("result")?.kinds).toEqual(kinds);
  });

  test("treats fields as required or optional only if the document says so", () => {
    const properties = { result: { type: "integer" }, count: { type: "integer" } };
    const silent = read(answering({ type: "object", properties }));
    expect(silent.methods.get("FindBook")?.answer.get("result")).not.toHaveProperty("required");
    const told = read(answering({ type: "object", properties, required: ["result"] }));
    const answer = told.methods.get("FindBook")?.answer;
    expect([answer?.get("result")?.required, answer?.get("count")?.required]).toEqual([
      true,
      false,
    ]);
  });
});

describe("the error about an unreadable document says what was expected", () => {
  test.each([
    ["swagger: '2.0'\npaths: {}\n", "`openapi: 3.x`, found Swagger 2.0"],
    ["- a list\n", "expected an OpenAPI 3 document"],
    ["openapi: 3.1.0\n  bad: [\n", "is neither YAML nor JSON"],
  ])("%j", (text, message) => {
    expect(() => new OpenApiDocument({ text, file: "api.yaml", linesBefore: 0 })).toThrow(message);
  });

  test("no operations", () => {
    expect(() => read({ paths: {} })).toThrow("expected operations under `paths`, found none");
  });

  test.each([
    ["other.yaml#/Book", "expected one self-contained document, found a reference to other.yaml"],
    ["#/components/schemas/Gone", "#/components/schemas/Gone does not exist"],
    ["#/components/schemas/Loop", "circular"],
    ["#/components/schemas/Stack", "circular"],
    ["#/components/schemas/Heap", "circular"],
    ["#/components/schemas/Twice0", "expected at most 10000 fields"],
  ])("a reference to %s", (ref, message) => {
    const document = answering({ type: "object", properties: { result: { $ref: ref } } });
    expect(() => read(document)).toThrow(message);
  });
});

const form = "application/x-www-form-urlencoded";

const components = {
  schemas: {
    Book: {
      type: "object",
      properties: {
        id: { type: "integer" },
        sequels: { type: "array", items: { $ref: "#/components/schemas/Book" } },
        byCity: {
          type: "object",
          additionalProperties: { type: "object", properties: { copies: { type: "integer" } } },
        },
      },
    },
    Loop: { $ref: "#/components/schemas/Loop" },
    Stack: { type: "array", items: { $ref: "#/components/schemas/Stack" } },
    Heap: { allOf: [{ $ref: "#/components/schemas/Heap" }] },
    ...Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`Twice${index}`, twice(index)]),
    ),
  },
};

/** An object with two fields that each have two fields, and so on. */
function twice(index: number): object {
  const inner =
    index === 39 ? { type: "string" } : { $ref: `#/components/schemas/Twice${index + 1}` };
  return { type: "object", properties: { left: inner, right: inner } };
}

function operation(parts: object): object {
  return { paths: { "/FindBook": { post: { responses: {}, ...parts } } }, components };
}

function answering(schema: object): object {
  return operation({ responses: { "200": { content: { "application/json": { schema } } } } });
}

function read(document: object): ApiFacts {
  const text = stringify({ openapi: "3.1.0", ...document }, { aliasDuplicateObjects: false });
  const source = new OpenApiDocument({ text, file: "api.yaml", linesBefore: 0 });
  return readOpenApi(source, { title: "the API", key: "api", hasFixedLines: true });
}
