import { expect, test } from "vitest";
import type { OperationObject, SchemaObject } from "../contract/document.ts";
import { formBody, queryParameter, smallContract } from "../contract/small-contract.ts";
import { operationTableModule } from "./operation-table.ts";

const noErrors = { classes: {}, codes: {} };

function row(parts: Partial<OperationObject>): unknown {
  const text = operationTableModule(smallContract({ Act: parts }), noErrors);
  const json = /^ {2}Act: (\{.*?^ {2}\}),$/ms.exec(text)?.[1];
  if (!json) throw new Error(`No row in:\n${text}`);
  return JSON.parse(json);
}

test("the table contains only rules that the server enforces", () => {
  const parameters = ["a", "b"];
  const rules = (["yes", "no", "unknown"] as const).map((enforced) => ({
    kind: "exactly-one-of" as const,
    parameters,
    enforced,
  }));
  expect(row({ "x-rules": rules })).toMatchObject({
    rules: [{ kind: "exactly-one-of", parameters }],
  });
  expect(row({ "x-rules": rules.slice(1) })).not.toHaveProperty("rules");
});

test.each<[string, SchemaObject]>([
  ["boolean", { type: "boolean" }],
  ["integer", { type: "integer" }],
  ["number", { type: "number" }],
  ["string", { type: "string" }],
  ["date", { type: "string", format: "date" }],
  ["integers", { type: "string", "x-list": { items: { type: "integer" } } }],
  ["strings", { type: "string", "x-list": { items: { type: "string" }, all: true } }],
])("the wire type %s follows from the schema", (type, schema) => {
  expect(row({ parameters: [queryParameter("thing", schema)] })).toMatchObject({
    parameters: { thing: type },
  });
});

test("a parameter type that cannot be sent is rejected", () => {
  expect(() => row({ parameters: [queryParameter("thing", { type: "object" })] })).toThrow(
    "cannot be sent",
  );
});

test("required and secret parameters are listed; empty lists are omitted", () => {
  const body = formBody(
    { name: { type: "string" }, key: { type: "string", "x-sensitive": true } },
    ["name"],
  );
  expect(row({ requestBody: body, "x-effect": "write" })).toEqual({
    effect: "write",
    in: "form",
    parameters: { name: "string", key: "string" },
    required: ["name"],
    sensitive: ["key"],
  });
  expect(row({})).toEqual({ effect: "read", in: "query", parameters: {} });
});

test("paging is included without its sources", () => {
  const paging = {
    count: "count",
    maximum: 1000,
    offset: "offset",
    order_by: "id",
    items: "result",
    key: "id",
    total: "total_count",
  };
  expect(row({ "x-paging": { ...paging, ...{ "x-sources": ["here"] } } })).toMatchObject({
    paging,
  });
  expect(row({ "x-paging": { ...paging, ...{ "x-sources": ["here"] } } })).not.toHaveProperty(
    "paging.x-sources",
  );
});

test("secret fields are found in shared schemas and answers at any depth, without duplicates and in order", () => {
  const secret: SchemaObject = { type: "string", "x-sensitive": true };
  const contract = smallContract(
    { Act: {} },
    {
      Deep: {
        type: "object",
        properties: {
          list: { type: "array", items: { type: "object", properties: { zeta: secret } } },
          alpha: secret,
        },
      },
    },
  );
  expect(operationTableModule(contract, noErrors)).toContain(
    'sensitiveFields: readonly string[] = ["alpha","zeta"];',
  );
});

test("a parameter or field is secret if its shared schema is marked", () => {
  const schema = { $ref: "#/components/schemas/Key" };
  const shared: Record<string, SchemaObject> = {
    Key: { type: "string", "x-sensitive": true },
    Owner: { type: "object", properties: { key: schema } },
  };
  const requestBody = formBody({ new_key: schema });
  const text = operationTableModule(smallContract({ Act: { requestBody } }, shared), noErrors);
  expect(text).toMatch(/"sensitive": \[\s*"new_key"\s*\]/);
  expect(text).toContain('sensitiveFields: readonly string[] = ["key"];');
});

test("lists the codes that steer a call", () => {
  const facts = (
    retry: "never" | "later" | "new-token",
    decided?: "before-method" | "own-checks" | "unknown",
  ) => ({
    name: "N",
    class: "rate",
    retry,
    ...(decided && { decided }),
  });
  const errors = {
    classes: {},
    codes: {
      1: facts("later", "unknown"),
      2: facts("never"),
      340: facts("later", "before-method"),
      127: facts("never", "own-checks"),
      456: facts("new-token", "before-method"),
    },
  };
  const text = operationTableModule(smallContract({ Act: {} }), errors);
  expect(text).toContain("later: [1,340]");
  expect(text).toContain("newToken: [456]");
  expect(text).toContain("beforeMethod: [340,456]");
  expect(text).toContain("ownChecks: [127]");
});
