import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { form, post } from "./support/forms.ts";

type Case = [what: string, path: string, init?: RequestInit];

/** What clients of the vendor send and its server is known to take. */
const taken: Case[] = [
  ["a datetime for a date", "/GetMoneyAmountToCharge?charge_date=2026-01-05%2010:00:00"],
  ["1 for true", "/GetAccountInfo?return_live_balance=1"],
  ["False for false", "/GetAccountInfo?return_live_balance=False"],
  ["an empty selector", "/ChargeAccount?phone_id=&phone_number=1"],
  ["an unknown parameter", "/GetAccountInfo?account_id=1"],
  ["an unknown parameter in a form", "/SetAccountInfo", form({ mobilePhone: "1" })],
  ["the empty JSON of the vendor's samples", "/GetAccountInfo", post("application/json", "{}")],
];

/** What nobody knows it to take. */
const wrong: Case[] = [
  ["a missing parameter", "/GetCurrencyRate"],
  ["an empty required one", "/GetCurrencyRate?currency="],
  ["a list with commas", "/ChargeAccount?phone_id=1,2"],
  ["any for all", "/ChargeAccount?phone_id=any"],
  ["a repeated one", "/GetChildrenAccounts?count=1&count=2"],
  ["a bad datetime", "/GetMoneyAmountToCharge?charge_date=2026-02-30%2010:00:00"],
  ["a broken rule", "/ChargeAccount"],
  ["a rule broken by empty selectors", "/ChargeAccount?phone_id=&phone_number="],
  ["JSON", "/GetAccountInfo", post("application/json", '{"a":1}')],
];

const secrets: Case[] = [
  ["a secret in the URL", "/SetAccountInfo?callback_salt=x", { method: "POST" }],
  ["a secret of another method in the URL", "/GetAccountInfo?account_password=x"],
  ["a wrong-case secret of another method in the URL", "/GetAccountInfo?Account_Password=x"],
];

const always: Case[] = [
  ["an unknown method", "/GetAcountInfo"],
  ["no method", "/"],
];

const modes = ["strict", "vendor", "warn"] as const;
const mocks = new Map<string, Mock>();
beforeAll(async () => {
  const strict = await startMock();
  mocks.set("strict", strict);
  for (const mode of ["vendor", "warn"] as const) mocks.set(mode, await startMock({ mode, credentials: strict.credentials }));
});
afterAll(async () => {
  for (const mock of mocks.values()) await mock.close();
});

const of = (mode: string): Mock => {
  const mock = mocks.get(mode);
  if (!mock) throw new Error(`There is no mock in mode ${mode}.`);
  return mock;
};

async function accepted(mode: string, path: string, init?: RequestInit) {
  const answer = await call(of(mode), path, init);
  expect(answer).toMatchObject({
    status: 200,
    code: undefined,
    reason: null,
    warning: expect.stringMatching(/^(Parameter|Body)/),
  });
  expect(answer.body).toHaveProperty("result");
}

async function refused(mode: string, path: string, init?: RequestInit) {
  const answer = await call(of(mode), path, init);
  expect(answer).toMatchObject({ status: 200, code: expect.any(Number), reason: expect.stringMatching(/\w/) });
}

describe("strict", () => {
  it.each([...taken, ...wrong, ...secrets, ...always])("refuses %s", (_what, path, init) => refused("strict", path, init));
});

describe("vendor", () => {
  it.each(taken)("takes %s, and warns", (_what, path, init) => accepted("vendor", path, init));
  it.each([...wrong, ...secrets, ...always])("refuses %s", (_what, path, init) => refused("vendor", path, init));
});

describe("warn", () => {
  it("warns of a secret in the URL, whatever its case and method", async () => {
    const { warning } = await call(of("warn"), "/GetAccountInfo?Account_Password=x");
    expect(warning).toContain("Parameter account_password: it is a secret and must not stand in the URL");
  });

  it.each([...taken, ...wrong, ...secrets])("takes %s, and warns", (_what, path, init) => accepted("warn", path, init));
  it.each(always)("refuses %s", (_what, path, init) => refused("warn", path, init));
});

it.each(modes)("%s: a call without a token is refused", async (mode) => {
  expect(await call(of(mode), "/GetAccountInfo", {}, null)).toMatchObject({ code: 100 });
});

it.each(modes)("%s: a right call is no matter of warnings", async (mode) => {
  expect(await call(of(mode), "/GetAccountInfo?return_live_balance=true")).toMatchObject({ code: undefined, warning: null });
});
