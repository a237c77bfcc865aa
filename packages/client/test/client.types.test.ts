import type { ListMembersParams, ListMembersResponse } from "@vox-accounts/test-kit/fixture";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { RawResult, SafeResult } from "../src/index.ts";
import type { CallOptions } from "../src/options.ts";
import {
  createFixtureClient,
  type FixtureClient,
  type ReadOnlyFixtureClient,
} from "./support/fixture-client.ts";

const client = createFixtureClient();
const reading = createFixtureClient({ readOnly: true });

/** This code is only compiled and must not run. */
const compiled = (..._: readonly (() => unknown)[]) => expect.assertions(0);

type Member = ListMembersResponse["result"][number];

describe("a client's types provide", () => {
  it("every method as in the methods interface", () => {
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

  it("items with each, and whole responses with pages", () => {
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

  it("data, status and headers with raw", () => {
    expectTypeOf(client.raw.listMembers).parameters.toEqualTypeOf<
      Parameters<FixtureClient["listMembers"]>
    >();
    expectTypeOf(client.raw.listMembers).returns.resolves.toEqualTypeOf<
      RawResult<ListMembersResponse>
    >();
    expectTypeOf<RawResult<1>["headers"]>().toEqualTypeOf<Headers>();
  });

  it("unknown as the result of request", () => {
    expectTypeOf(client.request).returns.resolves.toEqualTypeOf<unknown>();
    expectTypeOf(client.safe.request).returns.resolves.toEqualTypeOf<SafeResult<unknown>>();
    expectTypeOf(client.raw.request).returns.resolves.toEqualTypeOf<RawResult<unknown>>();
    expectTypeOf(client.request).toBeCallableWith("AnyMethod");
    expectTypeOf(client.request).toBeCallableWith(
      "AnyMethod",
      { a: "a", b: 1, c: true, d: new Date(0), e: [1, "b", false], f: undefined },
      { effect: "money", retries: 1 },
    );
    expectTypeOf(reading.request).toBeCallableWith("AnyMethod", {}, { effect: "read" });
  });

  it("the same client for a child", () => {
    expectTypeOf(client.forChild).returns.toEqualTypeOf<FixtureClient>();
    expectTypeOf(reading.forChild).returns.toEqualTypeOf<ReadOnlyFixtureClient>();
  });

  it("only reads if readOnly is or may be true", () => {
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
    expectTypeOf<keyof ReadOnlyFixtureClient["safe"]>().toEqualTypeOf<Names | "request">();
    expectTypeOf<keyof ReadOnlyFixtureClient["raw"]>().toEqualTypeOf<Names | "request">();
    expectTypeOf<keyof ReadOnlyFixtureClient>().toEqualTypeOf<
      Names | "safe" | "raw" | "each" | "pages" | "request" | "forChild"
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

  it("to iterate over a method without paging", () => {
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

  it("parameters that the method does not accept", () => {
    compiled(
      // @ts-expect-error it must be given
      () => client.listLoans(),
      // @ts-expect-error member_id must be given
      () => client.each.listLoans({ limit: 1 }),
      // @ts-expect-error it is misspelled
      () => client.safe.listMembers({ acount_id: 1 }),
      // @ts-expect-error a string is not a boolean
      () => client.getLibrary({ with_newest_book: "yes" }),
      // @ts-expect-error null is not omitted like undefined
      () => client.getLibrary({ with_newest_book: null }),
      // @ts-expect-error a list of integers contains no strings
      () => client.buyBooks({ book_id: ["1"] }),
      // @ts-expect-error this list does not accept "all"
      () => client.listMembers({ account_id: "all" }),
      // @ts-expect-error there is no such order
      () => client.pages.listMembers({ order_by: "age" }),
      // @ts-expect-error a date is not a number
      () => client.getPrices({ day: 20260901 }),
      // @ts-expect-error one of two must be given
      () => client.buyBooks({}),
    );
  });

  it("unknown options of a call", () => {
    compiled(
      // @ts-expect-error it is misspelled
      () => client.getLibrary({}, { timeOut: 5 }),
      // @ts-expect-error milliseconds must be a number
      () => client.each.listMembers({}, { timeout: "5 s" }),
    );
  });

  it("requests that cannot be sent, or that a read-only client must not send", () => {
    compiled(
      // @ts-expect-error null is not omitted like undefined
      () => client.request("AnyMethod", { a: null }),
      // @ts-expect-error an object is not a parameter
      () => client.safe.request("AnyMethod", { a: { b: 1 } }),
      // @ts-expect-error there is no such effect
      () => client.raw.request("AnyMethod", {}, { effect: "none" }),
      // @ts-expect-error all parameters of a request are extra
      () => client.request("AnyMethod", {}, { extra: { a: 1 } }),
      // @ts-expect-error it may write
      () => reading.request("AnyMethod", {}),
      // @ts-expect-error it writes
      () => reading.request("AnyMethod", {}, { effect: "write" }),
      // @ts-expect-error it may write
      () => reading.forChild(1).safe.request("AnyMethod", {}, {}),
      // @ts-expect-error the answer is unknown
      async () => (await client.request("AnyMethod")).result,
    );
  });

  it("extra parameters that cannot be sent", () => {
    compiled(
      // @ts-expect-error null is not omitted like undefined
      () => client.getLibrary({}, { extra: { a: null } }),
      // @ts-expect-error an object is not a parameter
      () => client.each.listMembers({}, { extra: { a: { b: 1 } } }),
      // @ts-expect-error they have names
      () => client.getLibrary({}, { extra: ["a"] }),
    );
  });

  it("a logger without the required methods", () => {
    compiled(
      // @ts-expect-error it has no warn
      () => createFixtureClient({ logger: { info: () => {} } }),
      // @ts-expect-error an entry is not a string
      () => createFixtureClient({ logger: (entry: string) => entry }),
    );
  });

  it("to read data or error before checking which of them is defined", () => {
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
