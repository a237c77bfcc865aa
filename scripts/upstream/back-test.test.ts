import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fixtureFolder } from "@vox-accounts/test-kit/fixture";
import { beforeAll, describe, expect, test } from "vitest";
import { readContract } from "../contract/read.ts";
import { compare, type Finding } from "./compare.ts";
import { contractFacts } from "./contract-facts.ts";
import type { ApiFacts } from "./facts.ts";
import { OpenApiDocument } from "./openapi/document.ts";
import { readOpenApi } from "./openapi/read-openapi.ts";
import { openApiIn } from "./page.ts";

const page = readFileSync(join(import.meta.dirname, "fixtures/list-members.md"), "utf8");
let contract: ApiFacts;

beforeAll(async () => {
  contract = contractFacts(await readContract(fixtureFolder));
});

test("a page that matches the contract agrees in everything", () => {
  const findings = compare(contract, facts(page));
  expect(differences(findings)).toEqual([]);
  const names = findings.map(({ side, name }) => `${side} ${name}`);
  expect(names).toEqual(
    expect.arrayContaining(["request order_by", "answer result[].address.postcode"]),
  );
});

interface Planted {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly found: Partial<Finding>;
}

const request = { method: "ListMembers", side: "request" } as const;
const answer = { method: "ListMembers", side: "answer" } as const;

const planted: readonly Planted[] = [
  {
    title: "a new parameter",
    from: "        - name: Authorization\n",
    to: "        - name: shelf\n          in: query\n          required: false\n          schema:\n            type: integer\n        - name: Authorization\n",
    found: { verdict: "vendor-added", ...request, name: "shelf", vendor: "integer" },
  },
  {
    title: "a removed parameter",
    from: "        - name: email\n          in: query\n          required: false\n          schema:\n            type: string\n",
    to: "",
    found: { verdict: "only-ours", ...request, name: "email" },
  },
  {
    title: "a parameter with another type",
    from: "in: query\n          required: false\n          schema:\n            type: number\n            format: double",
    to: "in: query\n          required: false\n          schema:\n            type: boolean",
    found: {
      ...{ verdict: "conflict", ...request, name: "min_balance", aspect: "type" },
      ...{ ours: "number", vendor: "boolean" },
    },
  },
  {
    title: "a parameter that became required",
    from: "description: The name on the card\n          required: false",
    to: "description: The name on the card\n          required: true",
    found: {
      ...{ verdict: "conflict", ...request, name: "member_name", aspect: "required" },
      ...{ ours: "false", vendor: "true" },
    },
  },
  {
    title: "a value added to a closed list in a description",
    from: "'member_name' and 'joined'",
    to: "'member_name', 'joined' and 'balance'",
    found: {
      ...{ verdict: "conflict", ...request, name: "order_by", aspect: "values" },
      vendor: "adds balance",
    },
  },
  {
    title: "another default",
    from: "default: 20",
    to: "default: 50",
    found: {
      ...{ verdict: "conflict", ...request, name: "count", aspect: "default" },
      ...{ ours: "20", vendor: "50" },
    },
  },
  {
    title: "a removed default",
    from: "            type: string\n            default: member_name\n",
    to: "            type: string\n",
    found: {
      ...{ verdict: "conflict", ...request, name: "order_by", aspect: "default" },
      ...{ ours: "member_name", vendor: "nothing" },
    },
  },
  {
    title: "a new field of a nested object",
    from: "        postcode:\n          type: string\n",
    to: "        postcode:\n          type: string\n        country:\n          type: string\n",
    found: { verdict: "vendor-added", ...answer, name: "result[].address.country" },
  },
  {
    title: "a field with another type",
    from: "        account_id:\n          type: integer\n",
    to: "        account_id:\n          type: string\n",
    found: {
      ...{ verdict: "conflict", ...answer, name: "result[].account_id", aspect: "type" },
      ...{ ours: "integer", vendor: "string" },
    },
  },
  {
    title: "a renamed method",
    from: "  /ListMembers:\n",
    to: "  /ListAllMembers:\n",
    found: { verdict: "vendor-added", method: "ListAllMembers" },
  },
];

const more: readonly Planted[] = [
  {
    title: "a removed field",
    from: "        total_count:\n          type: integer\n          description: The number of all cards\n",
    to: "",
    found: { verdict: "only-ours", ...answer, name: "total_count" },
  },
  {
    title: "a value removed from an open list in a description",
    from: "crime, poetry, travel",
    to: "crime, travel",
    found: {
      ...{ verdict: "conflict", ...answer, name: "result[].favourite_genre", aspect: "values" },
      vendor: "lacks poetry",
    },
  },
  {
    title: "a deprecated method",
    from: "      summary: ListMembers\n",
    to: "      summary: ListMembers\n      deprecated: true\n",
    found: { verdict: "conflict", method: "ListMembers", aspect: "deprecated", vendor: "true" },
  },
  {
    title: "a new limit",
    from: "            default: 20\n",
    to: "            default: 20\n            maximum: 10\n",
    found: { verdict: "conflict", ...request, name: "count", aspect: "limits" },
  },
  {
    title: "a list instead of one object",
    from: "          $ref: '#/components/schemas/AddressType'\n",
    to: "          type: array\n          items:\n            $ref: '#/components/schemas/AddressType'\n",
    found: { verdict: "conflict", ...answer, name: "result[].address", aspect: "type" },
  },
];

describe.each([...planted, ...more])("$title", ({ from, to, found }) => {
  test("is found, and nothing else", () => {
    expect(page.split(from), "the page contains the text once").toHaveLength(2);
    const findings = differences(compare(contract, facts(page.replace(from, to))));
    expect(findings).toEqual([expect.objectContaining(found)]);
  });
});

test("all planted changes together are found, and nothing else", () => {
  const together = planted.filter(({ found }) => found.method === "ListMembers");
  const changed = together.reduce((text, { from, to }) => text.replace(from, to), page);
  const findings = differences(compare(contract, facts(changed)));
  expect(findings).toHaveLength(together.length);
  for (const { found } of together) {
    expect(findings).toContainEqual(expect.objectContaining(found));
  }
});

test("a difference is reported with the line of the page", () => {
  const changed = page.replace("default: 20", "default: 50");
  const [finding] = differences(compare(contract, facts(changed)));
  const line = page.split("\n").indexOf("        - name: count") + 1;
  expect(finding?.source).toBe(`list-members.md:${line}`);
});

function facts(text: string): ApiFacts {
  const document = new OpenApiDocument(openApiIn(text, "list-members.md"));
  return readOpenApi(document, { title: "the page", key: "page", hasFixedLines: true });
}

function differences(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ verdict }) => verdict !== "agrees");
}
