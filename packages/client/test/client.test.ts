import type { AccountsMethods } from "@vox-accounts/types";
import { errorCodes } from "@vox-accounts/types/error-codes";
import { operationTable } from "@vox-accounts/types/operation-table";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  type AccountsClient,
  createAccountsClient,
  type ReadOnlyAccountsClient,
} from "../src/index.ts";
import type { CallOptions } from "../src/options.ts";
import { functionName } from "../src/wire/send.ts";
import { failureOf } from "./support/fixture-client.ts";

type Table = typeof operationTable;
type Effect<M extends keyof Table> = Table[M]["effect"];
type Changing = {
  [M in keyof Table]: Effect<M> extends "read" ? never : Uncapitalize<M>;
}[keyof Table];
type Paged = {
  [M in keyof Table]: Table[M] extends { paging: object } ? Uncapitalize<M> : never;
}[keyof Table];
type Group = "safe" | "raw" | "each" | "pages" | "request" | "forChild";

const auth = () => "token";
const operations = Object.entries(operationTable);
const groups = ["each", "forChild", "pages", "raw", "request", "safe"];

function namesOf(has: (operation: Table[keyof Table]) => boolean): string[] {
  return operations
    .flatMap(([method, operation]) => (has(operation) ? [functionName(method)] : []))
    .sort();
}

/** Any method that reads and requires no parameters. */
function anyReadOf(client: object): () => Promise<object> {
  const reads = namesOf(
    ({ effect, ...rest }) => effect === "read" && !("required" in rest || "rules" in rest),
  );
  const found = Object.entries<() => Promise<object>>({ ...client }).find(([name]) =>
    reads.includes(name),
  );
  if (!found) throw new Error("The contract has no such method.");
  return found[1];
}

describe("a client of the Accounts methods", () => {
  const client = createAccountsClient({ auth });
  const names = namesOf(() => true);

  it("has a plain, a safe and a raw function for every method of the contract", () => {
    expect(Object.keys(client).sort()).toEqual([...names, ...groups].sort());
    for (const group of [client.safe, client.raw])
      expect(Object.keys(group).sort()).toEqual([...names, "request"].sort());
    expectTypeOf<keyof AccountsClient>().toEqualTypeOf<keyof AccountsMethods | Group>();
    type Called = keyof AccountsMethods | "request";
    expectTypeOf<keyof AccountsClient["safe"]>().toEqualTypeOf<Called>();
    expectTypeOf<keyof AccountsClient["raw"]>().toEqualTypeOf<Called>();
  });

  it("iterates over the methods with paged results", () => {
    const paged = namesOf((operation) => "paging" in operation);
    expect(paged).not.toEqual([]);
    expect(Object.keys(client.each).sort()).toEqual(paged);
    expect(Object.keys(client.pages).sort()).toEqual(paged);
    expectTypeOf<keyof AccountsClient["each"]>().toEqualTypeOf<Paged>();
    expectTypeOf<keyof AccountsClient["pages"]>().toEqualTypeOf<Paged>();
  });

  it("accepts and returns what the contract says", () => {
    expectTypeOf<Pick<AccountsClient, keyof AccountsMethods>>().toEqualTypeOf<
      Pick<AccountsMethods<CallOptions>, keyof AccountsMethods>
    >();
  });

  it("treats an error code according to the contract", async () => {
    let code = 0;
    const fetch = async () => Response.json({ error: { code, msg: "no" } });
    const read = anyReadOf(
      createAccountsClient({ auth, fetch, fetchNeverRepeats: true, retries: 0 }),
    );
    for (const [known, { decided = "unknown" }] of Object.entries(errorCodes)) {
      code = Number(known);
      const { outcome } = await failureOf(read());
      expect([code, outcome]).toEqual([code, decided === "unknown" ? "unknown" : "not-executed"]);
    }
  });
});

describe("a read-only client of the Accounts methods", () => {
  const client = createAccountsClient({ auth, readOnly: true });

  it("has all methods that read and none that write or move money", () => {
    const reads = namesOf(({ effect }) => effect === "read");
    for (const one of [client, client.forChild(1)]) {
      expect(Object.keys(one).sort()).toEqual([...reads, ...groups].sort());
      for (const group of [one.safe, one.raw])
        expect(Object.keys(group).sort()).toEqual([...reads, "request"].sort());
    }
    type Reads = Exclude<keyof AccountsMethods, Changing>;
    expectTypeOf<keyof ReadOnlyAccountsClient>().toEqualTypeOf<Reads | Group>();
    expectTypeOf<keyof ReadOnlyAccountsClient["safe"]>().toEqualTypeOf<Reads | "request">();
    expectTypeOf(client.forChild).returns.toEqualTypeOf<ReadOnlyAccountsClient>();
  });

  it("is the type of a client whose readOnly may be true", () => {
    const maybe: boolean = Math.random() < 2;
    expectTypeOf(
      createAccountsClient({ auth, readOnly: maybe }),
    ).toEqualTypeOf<ReadOnlyAccountsClient>();
    expectTypeOf(createAccountsClient({ auth, readOnly: false })).toEqualTypeOf<AccountsClient>();
  });
});
