import { fixtureFolder } from "@vox-accounts/test-kit/fixture";
import { describe, expect, test } from "vitest";
import { readContract } from "../../contract/read.ts";
import { compare, type Finding } from "../compare.ts";
import { contractFacts } from "../contract-facts.ts";
import type { ApiFacts } from "../facts.ts";
import { changedClient, libraryClient } from "../fixtures/library-client.ts";
import type { ClientFile } from "./interfaces.ts";
import { readClient } from "./read-client.ts";

test("a client that matches the contract agrees in everything", async () => {
  expect(await differences(libraryClient)).toEqual([]);
});

describe("a change of the client is found, and nothing else:", () => {
  test.each<readonly [string, string, string, Partial<Finding>]>([
    [
      "a new parameter, with the name in its table",
      "  offset?: number;",
      "  offset?: number;\n  sinceYMD?: Date;",
      { verdict: "vendor-added", side: "request", name: "since_y_m_d", vendor: "Date" },
    ],
    [
      "a parameter that only the table has",
      "const reqMapper = [",
      "const reqMapper = [{ rawName: 'shelf', name: 'shelf' },",
      { verdict: "vendor-added", side: "request", name: "shelf" },
    ],
    [
      "a removed parameter",
      "  minBalance?: number;\n",
      "",
      { verdict: "only-ours", side: "request", name: "min_balance" },
    ],
    [
      "a parameter that became required",
      "  minBalance?: number;",
      "  minBalance: number;",
      { verdict: "conflict", side: "request", name: "min_balance", aspect: "required" },
    ],
    [
      "one value instead of a list",
      "accountId?: 'any' | number | number[];",
      "accountId?: number;",
      { verdict: "conflict", side: "request", name: "account_id", aspect: "type" },
    ],
    [
      "a time instead of a day",
      "to('date', true)",
      "to('timestamp', true)",
      { verdict: "conflict", side: "request", name: "joined_after", aspect: "type" },
    ],
    [
      "a new value in a comment",
      "'member_name' and 'joined'",
      "'member_name', 'joined' and 'email'",
      { verdict: "conflict", side: "request", name: "order_by", vendor: "adds email" },
    ],
    [
      "a new field of a nested structure",
      "  postcode?: string;",
      "  postcode?: string;\n  country?: string;",
      { verdict: "vendor-added", side: "answer", name: "result[].address.country" },
    ],
    [
      "a field that is optional now, although the contract requires it",
      "  accountId: number;",
      "  accountId?: number;",
      { verdict: "conflict", side: "answer", name: "result[].account_id", aspect: "required" },
    ],
    [
      "a deprecated method",
      "  listMembers: (request",
      "  /** @deprecated */\n  listMembers: (request",
      { verdict: "conflict", aspect: "deprecated", vendor: "true" },
    ],
    [
      "a new method in the same section",
      "  listMembers: (request",
      "  countMembers: (request: X) => Promise<CountMembersResponse>;\n  listMembers: (request",
      { verdict: "vendor-added", method: "CountMembers" },
    ],
    [
      "a new type of callback",
      "  bookMissing?: BookMissingCallback;",
      "  bookMissing?: BookMissingCallback;\n  bookFound?: BookMissingCallback;",
      { verdict: "vendor-added", method: "callbacks", name: "callbacks[].book_found" },
    ],
    [
      "a new field in the payload of a callback",
      "  reminder: number;",
      "  reminder: number;\n  fee: number;",
      { verdict: "vendor-added", method: "callbacks", name: "callbacks[].loan_overdue.fee" },
    ],
    [
      "a field of a payload with another type",
      "  loanId: number;",
      "  loanId: string;",
      {
        ...{ verdict: "conflict", aspect: "type", ours: "integer" },
        name: "callbacks[].loan_overdue.loans[].loan_id",
      },
    ],
    [
      "a type of callback that is gone",
      "  libraryClosed?: LibraryClosedCallback;\n",
      "",
      { verdict: "only-ours", method: "callbacks", name: "callbacks[].library_closed" },
    ],
  ])("%s", async (_, from, to, found) => {
    expect(await differences(changedClient(from, to))).toEqual([expect.objectContaining(found)]);
  });

  test("a structure that is not declared says nothing about its fields", async () => {
    expect(await differences(changedClient("address?: Address;", "address?: any;"))).toEqual([]);
  });
});

test("a difference is reported with file and line", async () => {
  const changed = changedClient("  minBalance?: number;", "  minBalance: number;");
  const [finding] = await differences(changed);
  const lines = changed.find(({ name }) => name === "Interfaces.ts")?.text.split("\n") ?? [];
  expect(finding?.source).toBe(`Interfaces.ts:${lines.indexOf("  minBalance: number;") + 1}`);
});

test.each([
  [libraryClient.slice(1), "src/Structures.ts is missing"],
  [changedClient("=> Promise<ListMembersResponse>;", "=> number;"), "found none"],
])(
  "sources with another structure are rejected, and the error says what was expected",
  (files, message) => {
    expect(() => facts(files)).toThrow(/expected/u);
    expect(() => facts(files)).toThrow(message);
  },
);

/** The other methods of the contract are not in this small client. */
async function differences(files: readonly ClientFile[]): Promise<Finding[]> {
  const contract = contractFacts(await readContract(fixtureFolder));
  return compare(contract, facts(files)).filter(({ verdict, side, method }) => {
    const isOther = verdict === "only-ours" && side === undefined && method !== "ListMembers";
    return verdict !== "agrees" && !isOther;
  });
}

function facts(files: readonly ClientFile[]): ApiFacts {
  return readClient(files, { title: "the client", key: "client-1", hasFixedLines: false });
}
