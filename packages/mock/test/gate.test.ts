import { errorCodes } from "@vox-accounts/types/error-codes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LogEntry, type Mock, startMock } from "../src/index.ts";
import { readBundle } from "./support/bundle.ts";
import { call } from "./support/call.ts";
import { form, post } from "./support/forms.ts";

const log: LogEntry[] = [];
let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ log: (entry) => log.push(entry) });
});
afterAll(() => mock?.close());

type Case = [what: string, code: number, path: string, init: RequestInit | undefined, reason: string];

const cases: Case[] = [
  ["unknown method", 103, "/GetAcountInfo", undefined, "Method: GetAcountInfo is unknown; did you mean GetAccountInfo?"],
  ["wrong-case method", 103, "/getaccountinfo", undefined, "names are case-sensitive: write GetAccountInfo."],
  ["no method", 102, "/", undefined, "write /platform_api/<method> or cmd=<method>."],
  ["missing", 134, "/GetCurrencyRate", undefined, "Parameter currency: it is required; add it."],
  ["empty", 485, "/GetChildrenAccounts?count=", undefined, "Parameter count: it is empty; give it a value or leave it out."],
  ["empty and required", 485, "/GetCurrencyRate?currency=", undefined, "Parameter currency: it is empty; give it a value."],
  ["unknown, with the nearest", 101, "/GetChildrenAccounts?cuont=1", undefined, "none of this name; did you mean count?"],
  [
    "unknown, and nothing is near",
    101,
    "/GetAccountInfo?zzz=1",
    undefined,
    "Parameter zzz: GetAccountInfo has none of this name; it takes return_live_balance",
  ],
  ["wrong case", 101, "/GetChildrenAccounts?Count=1", undefined, "Parameter Count: names are case-sensitive; write count."],
  [
    "repeated",
    101,
    "/GetChildrenAccounts?count=1&count=1",
    undefined,
    "Parameter count: it is given more than once; give it once.",
  ],
  ["repeated list", 101, "/ChargeAccount?phone_id=1&phone_id=2", undefined, "join its members with ; in one value."],
  [
    "two values",
    101,
    "/GetChildrenAccounts?count=1",
    form({ count: "2" }),
    "Parameter count: URL and form give different values; give it once.",
  ],
  [
    "list with commas",
    496,
    "/ChargeAccount?phone_id=1,2",
    undefined,
    "Parameter phone_id: it is a list joined with ; and no comma; write 1;2.",
  ],
  [
    "list of texts with commas",
    496,
    "/ChargeAccount?phone_number=1,2",
    undefined,
    "Parameter phone_number: it is a list joined with ;",
  ],
  ["list with spaces", 496, "/ChargeAccount?phone_id=1;%202", undefined, "no spaces around its members"],
  ["list with an empty member", 496, "/ChargeAccount?phone_id=1;;2", undefined, "a member of the list is empty"],
  ["list that ends in ;", 496, "/ChargeAccount?phone_number=1;", undefined, "a member of the list is empty"],
  [
    "bad member",
    496,
    "/ChargeAccount?phone_id=1;x",
    undefined,
    "Parameter phone_id: member 2 of the list: it must be an integer",
  ],
  [
    "member of no enumeration",
    496,
    "/GetAvailablePlans?plan_type=IM;NONE",
    undefined,
    "member 2 of the list: it must be one of IM, MAU",
  ],
  [
    "any for all",
    496,
    "/ChargeAccount?phone_id=any",
    undefined,
    "Parameter phone_id: the word for all of them is all; write all.",
  ],
  ["any for all, in texts", 496, "/ChargeAccount?phone_number=any", undefined, "write all."],
  ["All for all", 496, "/ChargeAccount?phone_number=All", undefined, "write all."],
  ["all and more", 496, "/ChargeAccount?phone_number=all;1", undefined, "the word all stands alone"],
  [
    "closed enumeration",
    496,
    "/GetChildrenAccounts?order_by=name",
    undefined,
    "it must be one of child_account_id, child_account_name, child_account_email",
  ],
  [
    "date",
    111,
    "/GetMoneyAmountToCharge?charge_date=05.01.2026",
    undefined,
    "Parameter charge_date: it must be a date; write YYYY-MM-DD.",
  ],
  ["datetime for a date", 111, "/GetMoneyAmountToCharge?charge_date=2026-01-05%2010:00:00", undefined, "write YYYY-MM-DD."],
  [
    "integer",
    496,
    "/GetChildrenAccounts?count=1e3",
    undefined,
    "Parameter count: it must be an integer; write digits alone, with no 0 before them.",
  ],
  ["integer with a leading zero", 496, "/GetChildrenAccounts?count=007", undefined, "Parameter count: it must be an integer"],
  ["negative zero", 496, "/GetChildrenAccounts?count=-0", undefined, "Parameter count: it must be an integer"],
  ["member with a leading zero", 496, "/ChargeAccount?phone_id=1;02", undefined, "member 2 of the list: it must be an integer"],
  [
    "number with a leading zero",
    496,
    "/SetAccountInfo",
    form({ min_balance_to_notify: "01.5" }),
    "Parameter min_balance_to_notify: it must be a number",
  ],
  [
    "negative zero with a point",
    496,
    "/SetAccountInfo",
    form({ min_balance_to_notify: "-0.00" }),
    "Parameter min_balance_to_notify: it must be a number",
  ],
  [
    "number",
    496,
    "/SetAccountInfo",
    form({ min_balance_to_notify: "1,5" }),
    "Parameter min_balance_to_notify: it must be a number",
  ],
  [
    "boolean",
    496,
    "/GetAccountInfo?return_live_balance=True",
    undefined,
    "Parameter return_live_balance: it must be a boolean; write true or false.",
  ],
  [
    "too long",
    477,
    "/SetAccountInfo",
    form({ account_first_name: "n".repeat(50) }),
    "Parameter account_first_name: it is too long; use at most 49 characters.",
  ],
  [
    "format",
    496,
    "/SetAccountInfo",
    form({ new_account_email: "nobody" }),
    "Parameter new_account_email: it must be of the format email",
  ],
  [
    "none of a rule's",
    101,
    "/ChargeAccount",
    undefined,
    "Parameters phone_id, phone_number: exactly one of them must be given, not 0; add one.",
  ],
  ["two of a rule's", 101, "/ChargeAccount?phone_id=1&phone_number=2", undefined, "not 2; leave the others out."],
  [
    "secret in the URL",
    101,
    "/SetAccountInfo?callback_salt=x",
    { method: "POST" },
    "Parameter callback_salt: it is a secret and must not stand in the URL; send it in a form body.",
  ],
  [
    "secret of another method in the URL",
    101,
    "/GetAccountInfo?account_password=x",
    undefined,
    "Parameter account_password: it is a secret",
  ],
  [
    "wrong-case secret in the URL",
    101,
    "/SetAccountInfo?Callback_Salt=x",
    { method: "POST" },
    "Parameter callback_salt: it is a secret",
  ],
  [
    "JSON",
    101,
    "/GetAccountInfo",
    post("application/json", "{}"),
    "Body: JSON is not taken; send application/x-www-form-urlencoded or multipart/form-data.",
  ],
  ["no content type", 101, "/GetAccountInfo", post("text/plain", "count=1"), "Body: its content type says no form"],
  [
    "another charset",
    101,
    "/GetAccountInfo",
    post("application/x-www-form-urlencoded; charset=windows-1251", "a=1"),
    "its charset must be UTF-8",
  ],
  [
    "compressed",
    101,
    "/GetAccountInfo",
    post("application/x-www-form-urlencoded", "x", { "content-encoding": "gzip" }),
    "compressed bodies are not taken",
  ],
];

describe("refused", () => {
  it.each(cases)("%s: %i", async (_what, code, path, init, reason) => {
    const answer = await call(mock, path, init);
    expect(answer).toMatchObject({
      status: 200,
      code,
      reason: expect.stringContaining(reason),
      source: expect.stringMatching(/^[\w.-]+/),
    });
    expect(answer.body).toEqual({ error: { code, msg: `${errorCodes[code]?.message} ${answer.reason}` } });
    expect(log.at(-1)).toMatchObject({ code, reason: answer.reason, sources: answer.source?.split(", ") });
  });

  it("the source is the parameter's own", async () => {
    expect((await call(mock, "/GetCurrencyRate")).source).toBe("S001:705, docs.ai");
  });

  it("all that is wrong is told at once, and the first decides", async () => {
    const { code, reason } = await call(mock, "/GetChildrenAccounts?count=x&offset=y&nope=1");
    expect(code).toBe(101);
    for (const name of ["count", "offset", "nope"]) expect(reason).toContain(`Parameter ${name}: `);
  });
});

describe("neither a value nor an odd name is repeated", () => {
  it.each([
    ["a value without its %26", 101, "new_account_password=aA1-x&Secret7x=1"],
    ["a long name", 101, `${"secret".repeat(20)}=1`],
    ["a bad value", 496, "new_account_password=Secret7x"],
  ])("%s: %i", async (_what, code, body) => {
    const answer = await call(mock, "/SetAccountInfo", { method: "POST", body: new URLSearchParams(body) });
    expect(answer.code).toBe(code);
    expect(JSON.stringify([answer, log.at(-1)])).not.toMatch(/secret(7x|secret)/i);
  });
});

describe("only warned of", () => {
  it.each([
    [
      "a rule that is not enforced",
      "/AddAccount",
      form({ account_name: "child-shop", account_email: "a@example.com", account_password: "Example-Pass-1" }),
      "Parameters parent_account_id, parent_account_name, parent_account_email: exactly one of them must be given, not 0; add one; whether",
    ],
    [
      "a rule that the reference's own examples break",
      "/GetChildrenAccounts",
      undefined,
      "Parameters child_account_id, child_account_name, child_account_email: the reference asks for at least one of them, " +
        "but its own examples do otherwise; nothing needs to be done.",
    ],
    [
      "a value that no source lists",
      "/GetMoneyAmountToCharge?currency=XYZ",
      undefined,
      "Parameter currency: no source lists this value",
    ],
    [
      "a member that no source lists",
      "/GetCurrencyRate?currency=USD;XYZ",
      undefined,
      "Parameter currency: no source lists this value",
    ],
  ])("%s", async (_what, path, init, warning) => {
    const answer = await call(mock, path, init);
    expect(answer).toMatchObject({ code: undefined, reason: null, warning: expect.stringContaining(warning) });
    expect(answer.body).toHaveProperty("result");
    expect(log.at(-1)?.warnings?.join()).toContain(warning);
  });

  it("a rule by its own standing, whatever the method", async () => {
    const contract = readBundle();
    const operation = contract.paths["/ChargeAccount"]?.post as { "x-rules"?: { enforced: string }[] } | undefined;
    for (const rule of operation?.["x-rules"] ?? []) rule.enforced = "no";
    await using lax = await startMock({ contract, credentials: mock.credentials });
    const { code, warning } = await call(lax, "/ChargeAccount?phone_id=1&phone_number=1");
    expect(code).toBeUndefined();
    expect(warning).toMatch(
      /^Parameters phone_id, phone_number: the reference asks for exactly one of them, but .* nothing needs/,
    );
  });

  it("a flaw that no source of the contract speaks of", async () => {
    const contract = readBundle();
    const operation = contract.paths["/GetChildrenAccounts"]?.post as Record<string, unknown> | undefined;
    delete operation?.["x-sources"];
    await using silent = await startMock({ contract, credentials: mock.credentials });
    expect(await call(silent, "/GetChildrenAccounts?nope=1")).toMatchObject({
      code: undefined,
      warning: expect.stringContaining("nope"),
    });
    expect(await call(silent, "/GetChildrenAccounts?count=x")).toMatchObject({ code: 496 });
  });

  it.each(["0", "0.5", "-0.5", "-10", "100.25"])("the number %s is right", async (text) => {
    expect(await call(mock, "/SetAccountInfo", form({ min_balance_to_notify: text }))).toMatchObject({ code: undefined });
  });

  it("the same value in URL and form is one value", async () => {
    expect(await call(mock, "/GetChildrenAccounts?count=1", form({ count: "1" }))).toMatchObject({
      code: undefined,
      reason: null,
    });
  });
});

describe("roles of the service account", () => {
  it("by default every method is allowed", async () => {
    expect(await call(mock, "/GetChildrenAccounts")).toMatchObject({ code: undefined });
  });

  it("a method that needs another is refused with 100, and the roles are named", async () => {
    await using limited = await startMock({ credentials: mock.credentials, roles: ["Developer", "Payer"] });
    expect(await call(limited, "/GetChildrenAccounts")).toMatchObject({
      code: 100,
      reason: "Token: GetChildrenAccounts needs one of the roles Owner; the service account has Developer, Payer; give it one.",
      source: "S001:838, S002:117",
    });
    expect(await call(limited, "/SetAccountInfo", form({}))).toMatchObject({ code: undefined });
    expect(await call(limited, "/GetAccountInfo")).toMatchObject({ code: undefined });
  });
});
