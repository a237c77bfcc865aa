import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LogEntry, type Mock, startMock } from "../src/index.ts";
import { readBundle } from "./support/bundle.ts";
import { call } from "./support/call.ts";
import { sign } from "./support/sign.ts";

const log: LogEntry[] = [];
let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ log: (entry) => log.push(entry) });
});
afterAll(() => mock.close());

const form = (fields: Record<string, string>): RequestInit => ({ method: "POST", body: new URLSearchParams(fields) });

describe("ways to call", () => {
  it.each([
    ["GET with a query", "/ChargeAccount?phone_id=1%3B2", {}],
    ["a trailing slash", "/ChargeAccount/?phone_id=1%3B2", {}],
    ["POST with a query", "/ChargeAccount?phone_id=1%3B2", { method: "POST" }],
    ["POST with a form, though the contract says query", "/ChargeAccount", form({ phone_id: "1;2" })],
    ["POST with a form, as the contract says", "/SetAccountInfo", form({ account_first_name: "Example" })],
    ["POST with an empty form", "/SetAccountInfo", { method: "POST" }],
  ])("%s", async (_name, path, init) => {
    const answer = await call(mock, path, init);
    expect(answer).toMatchObject({ status: 200, code: undefined, reason: null });
    expect(answer.body).toHaveProperty("result");
  });

  it("answers a named example", async () => {
    const answer = await call(mock, "/GetAccountInfo", { headers: { prefer: "example=authFailed" } });
    expect(answer).toMatchObject({ status: 200, code: 100, reason: null });
  });

  it("says so when there is no such example, or the wish makes no sense", async () => {
    expect(await call(mock, "/GetAccountInfo", { headers: { prefer: "example=nonesuch" } })).toMatchObject({
      status: 404,
      reason: expect.stringMatching(/^Prefer: GetAccountInfo has no such example; it has .*authFailed/),
    });
    expect(await call(mock, "/GetAccountInfo", { headers: { prefer: "code=many" } })).toMatchObject({ status: 400 });
  });
});

describe("methods", () => {
  it.each([["/NoSuchMethod"], ["/getAccountInfo"], ["/GETACCOUNTINFO"], ["/__proto__"], ["/constructor"]])(
    "103: %s",
    async (path) => {
      expect(await call(mock, path)).toMatchObject({ status: 200, code: 103, reason: expect.stringMatching(/^Method: /) });
    },
  );

  it("103 names the method that was meant", async () => {
    expect((await call(mock, "/getAccountInfo")).reason).toContain("GetAccountInfo");
  });

  it("102: no method", async () => {
    expect(await call(mock, "/")).toMatchObject({ status: 200, code: 102 });
  });
});

describe("parameters", () => {
  it.each<[number, string, string, string, RequestInit?]>([
    [134, "missing in the query", "/GetCurrencyRate", "currency"],
    [134, "missing in the form", "/AddAccount", "account_name", { method: "POST" }],
    [496, "not a boolean", "/GetAccountInfo?return_live_balance=maybe", "return_live_balance"],
    [496, "not a number", "/GetChildrenAccounts?count=many", "count"],
    [496, "a list joined with commas", "/ChargeAccount?phone_id=1,2", "phone_id"],
    [496, "not in a closed enumeration", "/GetAvailablePlans?plan_type=NONE", "plan_type"],
    [111, "no such day", "/GetMoneyAmountToCharge?charge_date=2026-02-30", "charge_date"],
    [111, "no date", "/GetMoneyAmountToCharge?charge_date=soon", "charge_date"],
    [477, "too long", "/SetAccountInfo", "account_first_name", form({ account_first_name: "n".repeat(50) })],
    [496, "too short", "/SetAccountInfo", "new_account_password", form({ new_account_password: "aB1-" })],
    [101, "given twice", "/GetChildrenAccounts?count=1&count=2", "count"],
    [101, "given in query and form", "/GetChildrenAccounts?count=1", "count", form({ count: "2" })],
    [101, "JSON", "/ChargeAccount", "content type", { method: "POST", body: '{"phone_id":"all"}' }],
  ])("%i: %s", async (code, _name, path, named, init) => {
    const answer = await call(mock, path, init);
    expect(answer).toMatchObject({ status: 200, code, reason: expect.stringContaining(named) });
    expect(log.at(-1)).toMatchObject({ code, reason: answer.reason });
  });

  it("101: a secret in the URL, which is not repeated anywhere", async () => {
    const secret = "Example-Pass-1";
    const answer = await call(mock, `/SetAccountInfo?new_account_password=${secret}`, { method: "POST" });
    expect(answer).toMatchObject({ code: 101, reason: expect.stringContaining("new_account_password") });
    expect(JSON.stringify([answer, log.at(-1)])).not.toContain(secret);
  });

  it("a refused secret is not repeated anywhere", async () => {
    const answer = await call(mock, "/SetAccountInfo", form({ new_account_password: "weak secret" }));
    expect(answer.code).toBe(496);
    expect(JSON.stringify([answer, log.at(-1)])).not.toContain("weak");
  });
});

describe("what is no call of the API", () => {
  const origin = () => new URL(mock.url).origin;

  it.each([["/"], ["/platform_api/Get/AccountInfo"], ["/platform_apis/GetAccountInfo"], ["//platform_api"]])(
    "404: %s",
    async (path) => {
      const response = await fetch(`${origin()}${path}`);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ status: 404, reason: expect.stringContaining("/platform_api/") });
    },
  );

  it("a token that strayed into the path is not logged", async () => {
    const { pathname } = new URL(mock.url);
    const token = await sign(mock.credentials);
    for (const path of [`/${token}`, `${pathname}/${token}`]) {
      const text = await (await fetch(`${origin()}${path}`)).text();
      expect(text + JSON.stringify(log.at(-1))).not.toContain(token.slice(0, 40));
    }
  });

  it.each([["PUT"], ["DELETE"], ["HEAD"]])("405: %s", async (method) => {
    const response = await fetch(`${mock.url}/GetAccountInfo`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, POST");
  });

  it("413: a body over 1 MB, and the next call works", async () => {
    expect(await call(mock, "/SetAccountInfo", form({ account_first_name: "n".repeat(3_000_000) }))).toMatchObject({
      status: 413,
      reason: expect.stringContaining("larger"),
    });
    expect(await call(mock, "/GetAccountInfo")).toMatchObject({ status: 200, code: undefined });
  });
});

describe("the contract is what decides", () => {
  it("a method that is not in the bundle is unknown, and the bundle handed in stays as it was", async () => {
    const contract = readBundle();
    delete contract.paths["/GetAccountPlans"];
    const before = JSON.stringify(contract);
    await using smaller = await startMock({ contract, credentials: mock.credentials });
    expect(await call(smaller, "/GetAccountPlans")).toMatchObject({ code: 103 });
    expect(await call(smaller, "/GetAccountInfo")).toMatchObject({ code: undefined });
    expect(JSON.stringify(contract)).toBe(before);
  });

  it("an example that breaks its schema is a 500 that says so", async () => {
    const contract = readBundle();
    const json = contract.paths["/GetAccountInfo"]?.post.responses["200"].content["application/json"];
    Object.assign(json ?? {}, { examples: { success: { value: { neither: true } } } });
    await using wrong = await startMock({ contract, credentials: mock.credentials });
    expect(await call(wrong, "/GetAccountInfo")).toMatchObject({ status: 500, reason: expect.stringContaining("contract") });
  });
});
