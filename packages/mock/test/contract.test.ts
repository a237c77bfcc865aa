import { describe, expect, it } from "vitest";
import { readContract } from "../src/contract/contract.ts";

const answer = { type: "object", required: ["result"], properties: { result: {} } };
const failure = { type: "object", required: ["error"], properties: { error: {} } };

/** Reads a contract with one method. */
function readMethod(operation: object, components: object = {}, verb: "get" | "post" = "post") {
  const { operations, responses, tokenSources } = readContract(
    { paths: { "/Method": { [verb]: { responses: {}, ...operation } } }, components },
    {},
  );
  return { ...operations.get("Method"), facts: responses.get("Method"), tokenSources };
}

const form = (schema: object) => ({
  requestBody: { content: { "application/x-www-form-urlencoded": { schema } } },
});

const ok = (content: object) => ({
  responses: { "200": { content: { "application/json": content } } },
});

describe("a contract", () => {
  it("is copied, so the mock never changes the caller's document", () => {
    const bundle = { paths: { "/Method": { post: { responses: {} } } } };
    const { document } = readContract(bundle, {});
    expect(document).toEqual(bundle);
    expect(document).not.toBe(bundle);
  });

  it("without paths is refused", () => {
    expect(() => readContract({}, {})).toThrow("The contract is not an OpenAPI document");
  });

  it("names the sources of its security schemes, behind references too", () => {
    const other = { "x-sources": ["desk:2"] };
    const components = {
      securitySchemes: { a: { "x-sources": ["desk:1"] }, b: { $ref: "#/other~1one~0two" }, c: {} },
    };
    const bundle = { paths: {}, components, "other/one~two": other };
    expect(readContract(bundle, {}).tokenSources).toEqual(["desk:1", "desk:2"]);
    expect(readContract({ paths: {} }, {}).tokenSources).toEqual([]);
  });

  it("with a dangling reference is refused, and the error names the reference", () => {
    const parameters = [{ $ref: "#/components/parameters/Lost" }];
    expect(() => readMethod({ parameters })).toThrow(
      "The contract has no #/components/parameters/Lost.",
    );
  });
});

describe("a method of the contract", () => {
  it("has the verb that the contract declares, and POST where it declares both", () => {
    expect(readMethod({}, {}, "get")).toMatchObject({ name: "Method", verb: "get" });
    const both = readContract(
      { paths: { "/Both": { get: { responses: {} }, post: { responses: {} } }, "/None": {} } },
      {},
    );
    expect([...both.operations.values()]).toMatchObject([{ name: "Both", verb: "post" }]);
  });

  it("has its parameters in the query, unless it declares a form", () => {
    expect(readMethod({})).toMatchObject({ place: "query" });
    expect(readMethod(form({}))).toMatchObject({ place: "form" });
    expect(readMethod({ requestBody: { content: {} } })).toMatchObject({ place: "query" });
  });

  it("requires exactly the required parameters of query or form", () => {
    const { parameters } = readMethod({
      parameters: [{ name: "a", required: true }, { name: "b" }],
      ...form({ required: ["c"], properties: { c: {}, d: {} } }),
    });
    const required = [...(parameters?.values() ?? [])].map((one) => [one.name, one.required]);
    expect(required).toEqual([
      ["a", true],
      ["b", false],
      ["c", true],
      ["d", false],
    ]);
  });

  it("knows secrets by the parameter, by the form's property, or by the schema", () => {
    const components = { schemas: { Secret: { type: "string", "x-sensitive": true } } };
    const schema = { $ref: "#/components/schemas/Secret" };
    const secretOf = (operation: object) => {
      return readMethod(operation, components).parameters?.get("a")?.sensitive;
    };
    expect(secretOf({ parameters: [{ name: "a", "x-sensitive": true }] })).toBe(true);
    expect(secretOf({ parameters: [{ name: "a", schema }] })).toBe(true);
    expect(secretOf({ parameters: [{ name: "a", schema, "x-sensitive": false }] })).toBe(false);
    expect(secretOf(form({ properties: { a: schema } }))).toBe(true);
    expect(secretOf({ parameters: [{ name: "a" }] })).toBe(false);
  });

  it("uses its own sources where parameter, rule and roles have none", () => {
    const rule = { kind: "at-most-one-of", parameters: ["a", "b"], enforced: "yes" };
    const own = { "x-sources": ["own"] };
    const read = readMethod({
      "x-sources": ["method"],
      "x-rules": [rule, { ...rule, ...own }],
      "x-roles": { allowed: ["Owner"] },
      parameters: [
        { name: "a" },
        { name: "b", ...own },
        { name: "c", schema: { "x-sources": ["schema"] } },
      ],
    });
    expect(read.rules?.map(({ sources }) => sources)).toEqual([["method"], ["own"]]);
    expect(read.roles).toEqual({ allowed: ["Owner"], sources: ["method"] });
    const sources = [...(read.parameters?.values() ?? [])].map((parameter) => parameter.sources);
    expect(sources).toEqual([["method"], ["own"], ["schema"]]);
    expect(readMethod({ "x-roles": own }).roles).toEqual({ allowed: [], sources: ["own"] });
    expect(readMethod({})).toMatchObject({ rules: [], sources: [], roles: { allowed: [] } });
  });

  it("has schemas without references, in which own keywords take precedence", () => {
    const components = { schemas: { Id: { type: "integer", minimum: 1, title: "An id" } } };
    const $ref = "#/components/schemas/Id";
    const list = { type: "string", "x-list": { items: { $ref }, all: true } };
    const { parameters } = readMethod(
      {
        parameters: [
          { name: "a", schema: { $ref, minimum: 5 } },
          { name: "b", schema: list },
          { name: "c", schema: { "x-list": {} } },
        ],
      },
      components,
    );
    const schemas = [...(parameters?.values() ?? [])].map(({ schema }) => schema);
    expect(schemas).toEqual([
      { type: "integer", minimum: 5, title: "An id" },
      { type: "string", "x-list": { items: components.schemas.Id, all: true } },
      { "x-list": {} },
    ]);
  });
});

describe("the answers of a method", () => {
  it("are the branch that is not an error, behind references too", () => {
    const components = { schemas: { Answer: answer, Either: { oneOf: [failure, answer] } } };
    const branches = [failure, { $ref: "#/components/schemas/Answer" }];
    expect(readMethod(ok({ schema: { oneOf: branches } }), components).facts?.success).toEqual(
      answer,
    );
    const either = ok({ schema: { $ref: "#/components/schemas/Either" } });
    expect(readMethod(either, components).facts?.success).toEqual(answer);
    expect(readMethod(ok({ schema: answer })).facts?.success).toEqual(answer);
    expect(readMethod(ok({ schema: failure })).facts?.success).toEqual(failure);
    expect(readMethod(ok({})).facts?.success).toEqual({});
  });

  it("have named examples, behind references too, and pages if the contract says so", () => {
    const components = { examples: { Other: { value: { result: 2 } } } };
    const examples = {
      one: { value: { result: 1 } },
      other: { $ref: "#/components/examples/Other" },
    };
    const paging = { items: "result", count: "count", offset: "offset" };
    const { facts } = readMethod(
      { ...ok({ schema: answer, examples }), "x-paging": paging },
      components,
    );
    expect([...(facts?.examples ?? [])]).toEqual([
      ["one", { result: 1 }],
      ["other", { result: 2 }],
    ]);
    expect(facts?.paging).toEqual(paging);
    expect(readMethod(ok({})).facts).toMatchObject({ examples: new Map(), paging: undefined });
  });

  it("are unknown without JSON under status 200", () => {
    expect(readMethod({ responses: { "200": {} } }).facts).toBeUndefined();
    expect(readMethod({ responses: {} }).facts).toBeUndefined();
  });
});
