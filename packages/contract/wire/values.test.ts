import { type AccountsClient, createAccountsClient } from "@vox-accounts/client";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Recorder, startRecorder } from "../support/recorder.ts";
import { type Expected, wireDifferences } from "../support/wire-differences.ts";

const token = "header.claims.signature";
let recorder: Recorder;

beforeAll(async () => {
  recorder = await startRecorder();
});

afterAll(() => recorder?.stop());

type Call = (client: AccountsClient) => Promise<object>;

it.each<[string, string, Call, Expected]>([
  ["no argument", "GetAccountInfo", (c) => c.getAccountInfo(), { query: "" }],
  ["no parameter", "GetAccountInfo", (c) => c.getAccountInfo({}), { query: "" }],
  [
    "undefined in a query, left out",
    "GetAccountInfo",
    (c) => c.getAccountInfo({ return_live_balance: undefined }),
    { query: "" },
  ],
  [
    "undefined in a form, left out",
    "SetAccountInfo",
    (c) => c.setAccountInfo({ location: undefined, language_code: "en" }),
    { form: "language_code=en" },
  ],
  [
    "a Date, as its day in UTC",
    "GetMoneyAmountToCharge",
    (c) => c.getMoneyAmountToCharge({ charge_date: new Date("2026-10-01T23:59:59.999Z") }),
    { query: "charge_date=2026-10-01" },
  ],
  [
    "a day as text",
    "GetMoneyAmountToCharge",
    (c) => c.getMoneyAmountToCharge({ charge_date: "2026-10-01" }),
    { query: "charge_date=2026-10-01" },
  ],
  [
    "a list of integers",
    "ChargeAccount",
    (c) => c.chargeAccount({ phone_id: [1, 2, 3] }),
    { query: "phone_id=1%3B2%3B3" },
  ],
  [
    "one integer for a list",
    "ChargeAccount",
    (c) => c.chargeAccount({ phone_id: 1 }),
    { query: "phone_id=1" },
  ],
  [
    "the word for the whole list",
    "ChargeAccount",
    (c) => c.chargeAccount({ phone_id: "all" }),
    { query: "phone_id=all" },
  ],
  [
    "a list of texts",
    "GetCurrencyRate",
    (c) => c.getCurrencyRate({ currency: ["RUR", "EUR"] }),
    { query: "currency=RUR%3BEUR" },
  ],
  [
    "one text for a list",
    "GetCurrencyRate",
    (c) => c.getCurrencyRate({ currency: "RUR" }),
    { query: "currency=RUR" },
  ],
  [
    "parameters in the order given",
    "GetChildrenAccounts",
    (c) => c.getChildrenAccounts({ offset: 5, count: 1, active: true }),
    { query: "offset=5&count=1&active=true" },
  ],
  [
    "the same parameters in another order",
    "GetChildrenAccounts",
    (c) => c.getChildrenAccounts({ active: true, count: 1, offset: 5 }),
    { query: "active=true&count=1&offset=5" },
  ],
  [
    "reserved characters and others in a query",
    "GetResourcePrice",
    (c) => c.getResourcePrice({ price_group_name: "a&b=c d+é;/?#%'€" }),
    { query: "price_group_name=a%26b%3Dc%20d%2B%C3%A9%3B%2F%3F%23%25%27%E2%82%AC" },
  ],
  [
    "reserved characters and others in a form",
    "SetAccountInfo",
    (c) => c.setAccountInfo({ account_custom_data: "a&b=c d+é;/?#%'€\r\n" }),
    { form: "account_custom_data=a%26b%3Dc%20d%2B%C3%A9%3B%2F%3F%23%25'%E2%82%AC%0D%0A" },
  ],
  [
    "an empty text in a form",
    "SetAccountInfo",
    (c) => c.setAccountInfo({ billing_address_zip: "" }),
    { form: "billing_address_zip=" },
  ],
  [
    "a child account's call, with the same wire",
    "GetAccountInfo",
    (c) => c.forChild(1321).getAccountInfo(),
    { query: "" },
  ],
])("sends %s", async (_, method, call, expected) => {
  await call(createAccountsClient({ auth: () => token, baseUrl: recorder.url }));
  const [recorded, ...more] = recorder.take();
  if (!recorded) throw new Error("Nothing was sent.");
  expect(more).toEqual([]);
  expect(wireDifferences(recorded, method, token, expected)).toEqual([]);
});
