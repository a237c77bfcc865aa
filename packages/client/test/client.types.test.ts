import type { ListMembersParams, ListMembersResponse } from "@vox-accounts/test-kit/fixture";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { SafeResult } from "../src/index.ts";
import type { CallOptions } from "../src/options.ts";
import {
  createFixtureClient,
  type FixtureClient,
  type ReadOnlyFixtureClient,
} from "./support/fixture-client.ts";

const client = createFixtureClient();
const reading = createFixtureClient({ readOnly: true });

/** Only compiled: what follows must not be called. */
const compiled = (..._: readonly (() => unknown)[]) => expect.assertions(0);

type Member = ListMembersResponse["result"][number];

describe("a client's types give", () => {
  it("every method as the interface of methods has it", () => {
    expectTypeOf(client.listMembers).parameter(0).toEqualTypeOf<ListMembersParams | undefined>();
    expectTypeOf(client.listMembers).parameter(1).toEqualTypeOf<CallOptions | undefined>();
    expectTypeOf(client.listMembers).returns.resolves.toEqualTypeOf<ListMembersResponse>();
  });

  it("data or an error with safe", () => {
    expectTypeOf(client.safe.listMembers).parameters.toEqualTypeOf<
      Parameters<FixtureClient["listMembers"]>
    >();
    expectTypeOf(client.safe.listMembers).returns.resolves.toEqualTypeOf<
      SafeResult<ListMembersResponse>
    >();
  });

  it("items with each, and whole answers with pages", () => {
    expectTypeOf(client.each.listMembers).parameters.toEqualTypeOf<
      Parameters<FixtureClient["listMembers"]>
    >();
    expectTypeOf(client.each.listMembers).returns.toEqualTypeOf<
      AsyncGenerator<Member, void, undefined>
    >();
    expectTypeOf(client.pages.listMembers).returns.toEqualTypeOf<
      AsyncGenerator<ListMembersResponse, void, undefined>
    >();
  });

  it("the same client for a child", () => {
    expectTypeOf(client.forChild).returns.toEqualTypeOf<FixtureClient>();
    expectTypeOf(reading.forChild).returns.toEqualTypeOf<ReadOnlyFixtureClient>();
  });

  it("reads alone where readOnly is or may be true", () => {
    const maybe: boolean = Math.random() < 2;
    expectTypeOf(reading).toEqualTypeOf<ReadOnlyFixtureClient>();
    expectTypeOf(createFixtureClient({ readOnly: maybe })).toEqualTypeOf<ReadOnlyFixtureClient>();
    type Names =
      | "getLibrary"
      | "getPrices"
      | "listBranches"
      | "listLoans"
      | "listMembers"
      | "listOldBooks";
    expectTypeOf<keyof ReadOnlyFixtureClient["safe"]>().toEqualTypeOf<Names>();
    expectTypeOf<keyof ReadOnlyFixtureClient>().toEqualTypeOf<
      Names | "safe" | "each" | "pages" | "forChild"
    >();
    expectTypeOf<keyof ReadOnlyFixtureClient["each"]>().toEqualTypeOf<
      "listLoans" | "listMembers"
    >();
  });
});

describe("a client's types refuse", () => {
  it("methods that write or move money on a read-only client", () => {
    compiled(
      // @ts-expect-error it moves money
      () => reading.buyBooks({ book_id: 1 }),
      // @ts-expect-error it writes
      () => reading.addMember({ member_name: "ada", password: "Example-Pass-1" }),
      // @ts-expect-error it moves money
      () => reading.safe.payFees({ member_id: 1 }),
      // @ts-expect-error it writes
      () => reading.forChild(1).renameShelf({ shelf_id: 1, shelf_name: "a" }),
    );
  });

  it("to walk a method whose result does not come in pages", () => {
    compiled(
      // @ts-expect-error one object
      () => client.each.getLibrary(),
      // @ts-expect-error a whole list
      () => client.each.listOldBooks(),
      // @ts-expect-error a whole list
      () => client.pages.getPrices(),
      // @ts-expect-error it moves money
      () => reading.each.buyBooks({ book_id: 1 }),
    );
  });

  it("parameters that the method does not take", () => {
    compiled(
      // @ts-expect-error it must be given
      () => client.listLoans(),
      // @ts-expect-error member_id must be given
      () => client.each.listLoans({ limit: 1 }),
      // @ts-expect-error it is misspelt
      () => client.safe.listMembers({ acount_id: 1 }),
      // @ts-expect-error a text is no boolean
      () => client.getLibrary({ with_newest_book: "yes" }),
      // @ts-expect-error null is not left out, as undefined is
      () => client.getLibrary({ with_newest_book: null }),
      // @ts-expect-error a list of integers has no texts
      () => client.buyBooks({ book_id: ["1"] }),
      // @ts-expect-error this list takes no "all"
      () => client.listMembers({ account_id: "all" }),
      // @ts-expect-error there is no such order
      () => client.pages.listMembers({ order_by: "age" }),
      // @ts-expect-error a date is no number
      () => client.getPrices({ day: 20260901 }),
      // @ts-expect-error one of two must be given
      () => client.buyBooks({}),
    );
  });

  it("options of a call that do not exist", () => {
    compiled(
      // @ts-expect-error it is misspelt
      () => client.getLibrary({}, { timeOut: 5 }),
      // @ts-expect-error milliseconds are a number
      () => client.each.listMembers({}, { timeout: "5 s" }),
    );
  });

  it("to read data or error before looking which of them is there", () => {
    compiled(async () => {
      const { data, error } = await client.safe.getLibrary();
      // @ts-expect-error there may be none
      data.result;
      // @ts-expect-error there may be none
      error.kind;
      if (error === undefined) return data.result;
      return error.kind;
    });
  });
});
