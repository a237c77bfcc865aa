import { inspect } from "node:util";
import { describe, expect, expectTypeOf, it } from "vitest";
import { createAccountsClient } from "../src/index.ts";
import { type Answers, fakeFetch } from "../src/testing/index.ts";
import { failureOf } from "./support/failure.ts";

const clientOf = (fetch: ReturnType<typeof fakeFetch>) =>
  createAccountsClient({ auth: () => "token", fetch, runtime: { sleep: async () => {} } });
const rates = { result: { EUR: 0.9 } };

describe("an answer", () => {
  it("is what was given", async () => {
    expect(await clientOf(fakeFetch({ GetCurrencyRate: rates })).getCurrencyRate({ currency: "EUR" })).toEqual(rates);
  });

  it("can be made of the parameters, decoded by the table", async () => {
    const fake = fakeFetch({
      GetMoneyAmountToCharge: ({ charge_date }) => ({
        result: { amount: Number(charge_date?.replaceAll("-", "")) },
      }),
      GetCurrencyRate: async ({ currency }) => ({ result: Object.fromEntries(currency.map((one) => [one, 2])) }),
    });
    expect(await clientOf(fake).getCurrencyRate({ currency: ["EUR", "RUR"] })).toEqual({ result: { EUR: 2, RUR: 2 } });
    expect(await clientOf(fake).getMoneyAmountToCharge({ charge_date: new Date("2026-10-01") })).toMatchObject({
      result: { amount: 20261001 },
    });
  });

  it("serves pages", async () => {
    const all = Array.from({ length: 5 }, (_, index) => ({ child_account_id: index }));
    const fake = fakeFetch({
      GetChildrenAccounts: ({ offset = 0, count = 20 }) =>
        ({ result: all.slice(offset, offset + count), total_count: 5 }) as never,
    });
    const seen: unknown[] = [];
    for await (const child of clientOf(fake).each.getChildrenAccounts({ count: 2 })) seen.push(child);
    expect(seen).toEqual(all);
  });

  it("that is fixed is cut into the pages that are asked for", async () => {
    const prices = Array.from({ length: 3 }, () => ({ subscription_template_id: 1 }));
    const fake = fakeFetch({ GetSubscriptionPrice: { result: prices as never } });
    const seen: unknown[] = [];
    for await (const price of clientOf(fake).each.getSubscriptionPrice()) seen.push(price);
    expect(seen).toEqual(prices);
    expect((await clientOf(fake).getSubscriptionPrice({ count: 1, offset: 2 })).result).toHaveLength(1);
    expect((await clientOf(fake).getSubscriptionPrice({ offset: 3 })).result).toEqual([]);
  });

  it("is typed by its method", () => {
    // @ts-expect-error a rate is a number
    fakeFetch({ GetCurrencyRate: { result: { EUR: "0.9" } } });
    // @ts-expect-error a part of an answer is none
    fakeFetch({ GetAccountInfo: { result: {} } });
    expectTypeOf<Parameters<Extract<Answers["ChargeAccount"], (...args: never) => unknown>>[0]["phone_id"]>().toEqualTypeOf<
      readonly number[] | "all" | undefined
    >();
    expectTypeOf<Parameters<Extract<Answers["GetCurrencyRate"], (...args: never) => unknown>>[0]["currency"]>().toEqualTypeOf<
      readonly string[]
    >();
  });
});

describe("a call", () => {
  it("is recorded decoded, and narrows by its method", async () => {
    const fake = fakeFetch({ ChargeAccount: { result: {} as never }, SetAccountInfo: { result: 1 } });
    await clientOf(fake).chargeAccount({ phone_id: [1, 2] });
    await clientOf(fake).chargeAccount({ phone_id: "all" });
    await clientOf(fake).chargeAccount({ phone_number: "7;8" });
    await clientOf(fake).setAccountInfo({ min_balance_to_notify: 1.5, send_js_error: false, account_first_name: "a&b=ü +" });
    expect(fake.calls).toEqual([
      { method: "ChargeAccount", params: { phone_id: [1, 2] } },
      { method: "ChargeAccount", params: { phone_id: "all" } },
      { method: "ChargeAccount", params: { phone_number: ["7", "8"] } },
      { method: "SetAccountInfo", params: { min_balance_to_notify: 1.5, send_js_error: false, account_first_name: "a&b=ü +" } },
    ]);
    const [first] = fake.calls;
    if (first?.method === "ChargeAccount")
      expectTypeOf(first.params.phone_id).toEqualTypeOf<readonly number[] | "all" | undefined>();
  });

  it("has its secrets by name only", async () => {
    const fake = fakeFetch({ SetAccountInfo: { result: 1 } });
    await clientOf(fake).setAccountInfo({ new_account_password: "Example-Pass-1", language_code: "en" });
    const [call] = fake.calls;
    expect(call?.method === "SetAccountInfo" && call.params.new_account_password).toBe("Example-Pass-1");
    expect(inspect(fake, { depth: 9 }) + JSON.stringify(fake.calls)).not.toContain("Example-Pass-1");
  });
});

describe("misuse fails at once", () => {
  const send = async (
    fake: ReturnType<typeof fakeFetch>,
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
    const fake = fakeFetch({});
    expect(await failureOf(clientOf(fake).getAccountInfo())).toMatchObject({
      kind: "config",
      attempts: 1,
      message: expect.stringContaining("fakeFetch: no answer is set for GetAccountInfo; add one"),
    });
  });

  it("without a word of what may have been carried out, even inside another function", async () => {
    const fake = fakeFetch({});
    const wrapped = createAccountsClient({ auth: () => "token", fetch: (url, init) => fake(url, init) });
    for (const client of [clientOf(fake), wrapped]) {
      const error = await failureOf(client.chargeAccount({ phone_id: 1 }));
      expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 1 });
      expect(error.message).toMatch(/Nothing was carried out\.$/u);
    }
  });

  it("for an answer function that throws", async () => {
    const fake = fakeFetch({
      GetCurrencyRate: () => {
        throw new Error("expected EUR");
      },
    });
    expect((await failureOf(clientOf(fake).getCurrencyRate({ currency: "USD" }))).message).toContain(
      "the answer function of GetCurrencyRate threw: expected EUR",
    );
  });

  it("for methods that do not exist", () => {
    expect(() => fakeFetch({ GetAcountInfo: {} } as Answers)).toThrow('there is no method "GetAcountInfo"');
    expect(() => fakeFetch({}).fail("toString" as "GetAccountInfo", { code: 1 })).toThrow('there is no method "toString"');
  });

  it.each([
    ["GetAcountInfo", undefined, 'there is no method "GetAcountInfo"'],
    ["GetAccountInfo?verbose=1", undefined, 'GetAccountInfo has no parameter "verbose"'],
    ["GetAccountInfo?toString=1", undefined, 'GetAccountInfo has no parameter "toString"'],
    ["GetAccountInfo?return_live_balance=1", undefined, "return_live_balance of GetAccountInfo does not read as boolean"],
    ["GetChildrenAccounts?count=2.5", undefined, "count of GetChildrenAccounts does not read as integer"],
    ["ChargeAccount?phone_id=1%3Bx", undefined, "phone_id of ChargeAccount does not read as integers"],
    ["GetCurrencyRate?currency=EUR&date=1.10.2026", undefined, "date of GetCurrencyRate does not read as date"],
    ["GetCurrencyRate?currency=EUR&currency=USD", undefined, "currency of GetCurrencyRate is given twice"],
    ["GetCurrencyRate", undefined, "GetCurrencyRate lacks currency"],
    ["SetAccountInfo?language_code=en", undefined, "the parameters of SetAccountInfo go into the form, and nowhere else"],
    ["GetCurrencyRate", "currency=EUR", "the parameters of GetCurrencyRate go into the query, and nowhere else"],
  ])("for the request %s", async (path, body, message) => {
    const fake = fakeFetch({ GetCurrencyRate: rates });
    await expect(send(fake, path, body)).rejects.toThrow(`fakeFetch: ${message}`);
    expect(fake.calls).toEqual([]);
  });

  it("for a request without a token", async () => {
    const sending = send(fakeFetch({}), "GetAccountInfo", undefined, {} as never);
    await expect(sending).rejects.toThrow("fakeFetch: GetAccountInfo came without a token");
  });
});

describe("a failure", () => {
  it("comes as often as told, then the answer", async () => {
    const fake = fakeFetch({ GetCurrencyRate: rates });
    fake.fail("GetCurrencyRate", { code: 340 }, { times: 2 });
    expect(await clientOf(fake).getCurrencyRate({ currency: "EUR" })).toEqual(rates);
    expect(fake.calls).toHaveLength(3);
  });

  it("comes once unless told otherwise, in order, and to its method alone", async () => {
    const fake = fakeFetch({ GetCurrencyRate: rates, GetAccountPlans: { result: [] } });
    fake.fail("GetCurrencyRate", { code: 127 });
    fake.fail("GetCurrencyRate", { code: 110, msg: "second" });
    expect(await clientOf(fake).getAccountPlans()).toEqual({ result: [] });
    expect(await failureOf(clientOf(fake).getCurrencyRate({ currency: "EUR" }))).toMatchObject({
      code: 127,
      message: expect.stringContaining("Not enough money"),
    });
    expect(await failureOf(clientOf(fake).getCurrencyRate({ currency: "EUR" }))).toMatchObject({
      code: 110,
      message: expect.stringContaining("second"),
    });
    expect(await clientOf(fake).getCurrencyRate({ currency: "EUR" })).toEqual(rates);
  });

  it.each([
    ["a status", { status: 500 }, { kind: "http", status: 500, outcome: "unknown" }],
    ["a redirect", { status: 302, headers: { location: "/" } }, { kind: "http", status: 302 }],
    ["no JSON", { status: 200, body: "<html>" }, { kind: "decode" }],
    ["a refused connection", { network: "ECONNREFUSED" }, { kind: "network", outcome: "not-executed" }],
    ["a connection reset", { network: "ECONNRESET" }, { kind: "network", outcome: "unknown" }],
  ])("can be %s", async (_, failure, error) => {
    const fake = fakeFetch({});
    fake.fail("ChargeAccount", failure, { times: Number.POSITIVE_INFINITY });
    expect(await failureOf(clientOf(fake).chargeAccount({ phone_id: 1 }))).toMatchObject(error);
  });

  it("of a token makes the client sign anew", async () => {
    const fake = fakeFetch({ GetAccountPlans: { result: [] } });
    fake.fail("GetAccountPlans", { code: 456 });
    expect(await clientOf(fake).getAccountPlans()).toEqual({ result: [] });
    expect(fake.calls).toHaveLength(2);
  });
});

describe("latency", () => {
  it("lets the client's timeout end the call", async () => {
    const fake = fakeFetch({ GetAccountPlans: { result: [] } }, { latencyMs: 60_000 });
    const error = await failureOf(clientOf(fake).getAccountPlans({}, { timeout: 20, retries: 0 }));
    expect(error).toMatchObject({ kind: "timeout" });
  });

  it("ends with the caller's signal, before a failure too", async () => {
    const fake = fakeFetch({});
    fake.fail("ChargeAccount", { code: 1, afterMs: 60_000 });
    const error = await failureOf(clientOf(fake).chargeAccount({ phone_id: 1 }, { signal: AbortSignal.timeout(20) }));
    expect(error).toMatchObject({ kind: "aborted", outcome: "unknown" });
  });
});
