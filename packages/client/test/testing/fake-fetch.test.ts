import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import type { AccountsClientOptions } from "../../src/index.ts";
import { allOf, createFixtureClient, failureOf, fixtureFake } from "../support/fixture-client.ts";

const clientOf = (fetch: NonNullable<AccountsClientOptions["fetch"]>) =>
  createFixtureClient({ fetch });
const prices = { result: [{ genre: "crime", prices: [{ amount: 0.9 }] }] };

describe("an answer", () => {
  it("is returned unchanged", async () => {
    expect(
      await clientOf(fixtureFake({ GetPrices: prices })).getPrices({ genre: "crime" }),
    ).toEqual(prices);
  });

  it("can be a function of the decoded parameters", async () => {
    const fake = fixtureFake({
      GetPrices: async ({ genre, day }: { genre: readonly string[]; day: string }) => ({
        result: [...genre, Number(day.replaceAll("-", ""))],
      }),
    });
    const day = new Date("2026-10-01");
    expect(await clientOf(fake).getPrices({ genre: ["crime", "poetry"], day })).toEqual({
      result: ["crime", "poetry", 20261001],
    });
  });

  it("can be a function that returns pages", async () => {
    const all = Array.from({ length: 5 }, (_, index) => ({ account_id: index }));
    const fake = fixtureFake({
      ListMembers: ({ offset, count }: { offset: number; count: number }) => ({
        result: all.slice(offset, offset + count),
        total_count: 5,
      }),
    });
    expect(await allOf(clientOf(fake).each.listMembers({ count: 2 }))).toEqual(all);
  });

  it("that is fixed is split into the requested pages", async () => {
    const loans = Array.from({ length: 3 }, () => ({ loan_id: 1 }));
    const fake = fixtureFake({ ListLoans: { result: loans } });
    const client = clientOf(fake);
    expect(await allOf(client.each.listLoans({ member_id: 1 }))).toEqual(loans);
    expect((await client.listLoans({ member_id: 1, limit: 1, skip: 2 })).result).toHaveLength(1);
    expect((await client.listLoans({ member_id: 1, skip: 3 })).result).toEqual([]);
  });

  it("that is fixed is limited to the maximum page size by default", async () => {
    const members = Array.from({ length: 60 }, (_, index) => ({ account_id: index }));
    const fake = fixtureFake({ ListMembers: { result: members, total_count: 60, count: 60 } });
    expect(await clientOf(fake).listMembers()).toMatchObject({
      result: { length: 50 },
      total_count: 60,
      count: 50,
    });
  });
});

describe("a call", () => {
  it("is recorded with decoded parameters", async () => {
    const fake = fixtureFake({ BuyBooks: { result: {} }, AddMember: { result: 1 } });
    const client = clientOf(fake);
    await client.buyBooks({ book_id: [1, 2] });
    await client.buyBooks({ book_id: "all" });
    await client.buyBooks({ isbn: "7;8" });
    await client.addMember({
      member_name: "a&b=ü +",
      password: "Example-Pass-1",
      discount: 1.5,
      active: false,
      age: 7,
    });
    expect(fake.calls).toEqual([
      { method: "BuyBooks", params: { book_id: [1, 2] } },
      { method: "BuyBooks", params: { book_id: "all" } },
      { method: "BuyBooks", params: { isbn: ["7", "8"] } },
      {
        method: "AddMember",
        params: { member_name: "a&b=ü +", discount: 1.5, active: false, age: 7 },
      },
    ]);
  });

  it("is decoded with signs, fractions and spaces", async () => {
    const fake = fixtureFake({ GetLibrary: { result: {} }, ListMembers: { result: [] } });
    const client = clientOf(fake);
    await client.listMembers({ min_balance: -12.25, count: 0 });
    await client.getLibrary({ with_newest_book: true });
    expect(fake.calls.map(({ params }) => params)).toEqual([
      { min_balance: -12.25, count: 0 },
      { with_newest_book: true },
    ]);
  });

  it("reveals its secrets only by name", async () => {
    const fake = fixtureFake({ AddMember: { result: 1 } });
    await clientOf(fake).addMember({ member_name: "ada", password: "Example-Pass-1" });
    const { password } = { ...fake.calls[0]?.params } as { password?: string };
    expect(password).toBeUndefined();
    expect(fake.calls[0]?.params).toHaveProperty("password", "Example-Pass-1");
    expect(inspect(fake, { depth: 9 }) + JSON.stringify(fake.calls)).not.toContain(
      "Example-Pass-1",
    );
  });
});

describe("misuse fails at once", () => {
  type Fake = ReturnType<typeof fixtureFake>;
  const send = async (
    fake: Fake,
    path: string,
    body?: string,
    headers = { authorization: "Bearer t" },
  ) => {
    const answer = await fake(`https://host/platform_api/${path}`, {
      headers: new Headers(headers),
      signal: new AbortController().signal,
      ...(body && { body }),
    });
    return answer.json();
  };

  it("for a method without an answer, once, without a retry", async () => {
    expect(await failureOf(clientOf(fixtureFake({})).getLibrary())).toMatchObject({
      kind: "config",
      attempts: 1,
      message: expect.stringContaining("fakeFetch: no answer is set for GetLibrary; add one"),
    });
  });

  it("with the outcome not-executed, even inside another fetch", async () => {
    const fake = fixtureFake({});
    for (const client of [clientOf(fake), clientOf((url, init) => fake(url, init))]) {
      const error = await failureOf(client.buyBooks({ book_id: 1 }));
      expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 1 });
      expect(error.message).toMatch(/Nothing was executed\.$/u);
    }
  });

  it("for an answer function that throws", async () => {
    const fake = fixtureFake({
      GetPrices: () => {
        throw new Error("expected crime");
      },
    });
    expect((await failureOf(clientOf(fake).getPrices({ genre: "travel" }))).message).toContain(
      "the answer function of GetPrices threw: expected crime",
    );
  });

  it("for methods that do not exist", () => {
    expect(() => fixtureFake({ GetLibary: {} })).toThrow('unknown method "GetLibary"');
    expect(() => fixtureFake({}).fail("toString", { code: 1 })).toThrow(
      'unknown method "toString"',
    );
  });

  it.each([
    ["GetLibary", undefined, 'unknown method "GetLibary"'],
    ["GetLibrary?verbose=1", undefined, 'GetLibrary has no parameter "verbose"'],
    ["GetLibrary?toString=1", undefined, 'GetLibrary has no parameter "toString"'],
    [
      "GetLibrary?with_newest_book=1",
      undefined,
      "with_newest_book of GetLibrary is not valid for the type boolean",
    ],
    ["ListMembers?count=2.5", undefined, "count of ListMembers is not valid for the type integer"],
    [
      "ListMembers?min_balance=1e3",
      undefined,
      "min_balance of ListMembers is not valid for the type number",
    ],
    ["BuyBooks?book_id=1%3Bx", undefined, "book_id of BuyBooks is not valid for the type integers"],
    [
      "GetPrices?genre=crime&day=1.10.2026",
      undefined,
      "day of GetPrices is not valid for the type date",
    ],
    ["GetPrices?genre=crime&genre=travel", undefined, "genre of GetPrices is given twice"],
    ["ListLoans", undefined, "ListLoans lacks member_id"],
    ["AddMember?member_name=ada", undefined, "the parameters of AddMember must all be in the form"],
    ["LendBook", "member_id=1", "the parameters of LendBook must all be in the query"],
  ])("for the request %s", async (path, body, message) => {
    const fake = fixtureFake({ GetPrices: prices });
    await expect(send(fake, path, body)).rejects.toThrow(`fakeFetch: ${message}`);
    expect(fake.calls).toEqual([]);
  });

  it.each([
    ["ListMembers?count=1e3", "count of ListMembers is not valid for the type integer"],
    ["ListMembers?count=+1", "count of ListMembers is not valid for the type integer"],
    ["ListMembers?min_balance=1.", "min_balance of ListMembers is not valid for the type number"],
    ["ListMembers?min_balance=x1", "min_balance of ListMembers is not valid for the type number"],
    [
      "GetLibrary?with_newest_book=",
      "with_newest_book of GetLibrary is not valid for the type boolean",
    ],
    ["GetPrices?day=2026-10-011", "day of GetPrices is not valid for the type date"],
    ["GetPrices?day=x2026-10-01", "day of GetPrices is not valid for the type date"],
    ["BuyBooks?book_id=1%3Ball", "book_id of BuyBooks is not valid for the type integers"],
    ["BuyBooks?book_id=", "book_id of BuyBooks is not valid for the type integers"],
  ])("for a value that is almost valid: %s", async (path, message) => {
    await expect(send(fixtureFake({}), path)).rejects.toThrow(`fakeFetch: ${message}`);
  });

  it("for a token that is not a bearer token", async () => {
    const headers = { authorization: "Basic Bearer t" };
    const sending = send(fixtureFake({}), "GetLibrary", undefined, headers);
    await expect(sending).rejects.toThrow("fakeFetch: the request to GetLibrary has no token");
  });

  it("for a request without a token", async () => {
    const sending = send(fixtureFake({}), "GetLibrary", undefined, {} as never);
    await expect(sending).rejects.toThrow("fakeFetch: the request to GetLibrary has no token");
  });
});

describe("a failure", () => {
  it("occurs as often as set, before the answer", async () => {
    const fake = fixtureFake({ GetPrices: prices });
    fake.fail("GetPrices", { code: 340 }, { times: 2 });
    expect(await clientOf(fake).getPrices()).toEqual(prices);
    expect(fake.calls).toHaveLength(3);
  });

  it("occurs once by default, in order, and only for its method", async () => {
    const fake = fixtureFake({ GetPrices: prices, GetLibrary: { result: {} } });
    fake.fail("GetPrices", { code: 127 });
    fake.fail("GetPrices", { code: 496, msg: "second" });
    const client = clientOf(fake);
    expect(await client.getLibrary()).toEqual({ result: {} });
    expect(await failureOf(client.getPrices())).toMatchObject({
      code: 127,
      message: expect.stringContaining("enough money"),
    });
    expect(await failureOf(client.getPrices())).toMatchObject({
      code: 496,
      message: expect.stringContaining("second"),
    });
    expect(await client.getPrices()).toEqual(prices);
  });

  it.each([
    ["a status", { status: 500 }, { kind: "http", status: 500, outcome: "unknown" }],
    ["a redirect", { status: 302, headers: { location: "/" } }, { kind: "http", status: 302 }],
    ["no JSON", { status: 200, body: "<html>" }, { kind: "decode" }],
    [
      "a refused connection",
      { network: "ECONNREFUSED" },
      { kind: "network", outcome: "not-executed", attempts: 5 },
    ],
    [
      "a reset connection",
      { network: "ECONNRESET" },
      { kind: "network", outcome: "unknown", attempts: 1 },
    ],
  ])("can be %s", async (_, failure, error) => {
    const fake = fixtureFake({});
    fake.fail("BuyBooks", failure, { times: Number.POSITIVE_INFINITY });
    expect(await failureOf(clientOf(fake).buyBooks({ book_id: 1 }))).toMatchObject(error);
  });

  it("of a token makes the client sign a new one", async () => {
    const fake = fixtureFake({ GetPrices: prices });
    fake.fail("GetPrices", { code: 456 });
    expect(await clientOf(fake).getPrices()).toEqual(prices);
    expect(fake.calls).toHaveLength(2);
  });
});

describe("latency", () => {
  it("makes the client's timeout end the call", async () => {
    const fake = fixtureFake({ GetPrices: prices }, { latencyMs: 60_000 });
    const error = await failureOf(clientOf(fake).getPrices({}, { timeout: 20, retries: 0 }));
    expect(error).toMatchObject({ kind: "timeout" });
  });

  it("ends when the caller aborts, even before a failure", async () => {
    const fake = fixtureFake({});
    fake.fail("BuyBooks", { code: 1, afterMs: 60_000 });
    const signal = AbortSignal.timeout(20);
    const error = await failureOf(clientOf(fake).buyBooks({ book_id: 1 }, { signal }));
    expect(error).toMatchObject({ kind: "aborted", outcome: "unknown" });
  });
});
