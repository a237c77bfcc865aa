import { readFile } from "node:fs/promises";
import { join } from "node:path";
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import { expect, test } from "vitest";
import { root } from "../boot/root.ts";
import { openapiTypes } from "./openapi-types.ts";
import { formBody, queryParameter, smallContract } from "./test-support/small-contract.ts";

const shared = "#/components/schemas/Shared";
const contract = smallContract(
  {
    Look: { parameters: [queryParameter("kind", { type: "string", enum: ["A", "B"], default: "A" })] },
    Change: { requestBody: formBody({ active: { type: "boolean", default: false }, shared: { $ref: shared } }, ["shared"]) },
  },
  { Shared: { type: "object", properties: { frozen: { type: "boolean", default: false } } } },
);

test("a contract without types of our own comes out as openapi-typescript prints it", async () => {
  const options = { silent: true, defaultNonNullable: false, rootTypes: true, rootTypesNoSchemaPrefix: true };
  const printed = astToString(await openapiTS(structuredClone(contract) as unknown as OpenAPI3, options));
  expect(printed).toContain("interface operations");
  expect(await openapiTypes(contract)).toBe(printed);
});

test("a default does not make a field of an answer or a form always there", async () => {
  const text = await openapiTypes(contract);
  expect(text).toContain("frozen?: boolean;");
  expect(text).toContain("active?: boolean;");
});

test("the given contract is left as it was", async () => {
  const before = structuredClone(contract);
  await openapiTypes(contract);
  expect(contract).toEqual(before);
});

test("the committed openapi.ts has paths and operations of all 16 methods, as openapi-typescript lays them out", async () => {
  const file = join(root, "packages/types/src/generated/openapi.ts");
  const source = ts.createSourceFile(file, await readFile(file, "utf8"), ts.ScriptTarget.ES2022);
  const members = (name: string) =>
    source.statements
      .filter((statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === name)
      .flatMap((statement) =>
        (statement as ts.InterfaceDeclaration).members.map((member) => (member.name as ts.Identifier).text),
      );
  const operations = members("operations");
  expect(operations).toHaveLength(16);
  expect(members("paths")).toEqual(operations.map((name) => `/${name}`));
});
