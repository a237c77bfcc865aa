import { type AccountsClient, createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { type MockOptions, startMock } from "@vox-accounts/mock";
import { describe, expect, it } from "vitest";

const walks: [string, (accounts: AccountsClient) => AsyncIterable<object>][] = [
  ["getChildrenAccounts", (accounts) => accounts.each.getChildrenAccounts()],
  ["getSubscriptionPrice", (accounts) => accounts.each.getSubscriptionPrice()],
];
const mocks: [string, MockOptions][] = [
  ["plain", {}],
  ["with generated answers", { seed: 7 }],
  ["with state", { state: { children: 3 } }],
];

describe.each(mocks)("a mock %s", (_, options) => {
  it.each(walks)("pages through %s to the end", async (_, walk) => {
    await using mock = await startMock(options);
    const accounts = createAccountsClient({
      auth: serviceAccount(mock.credentials),
      baseUrl: mock.url,
    });
    const records: object[] = [];
    for await (const record of walk(accounts)) records.push(record);
    expect(records.length).toBeGreaterThan(0);
    expect(mock.requests()).toHaveLength(2); // the page, and the empty one
  });

  it("lists children that a client can call for", async () => {
    await using mock = await startMock(options);
    const accounts = createAccountsClient({
      auth: serviceAccount(mock.credentials),
      baseUrl: mock.url,
    });
    for await (const { account_id = 0 } of accounts.each.getChildrenAccounts()) {
      expect(await accounts.forChild(account_id).getAccountInfo()).toHaveProperty("result");
    }
  });
});
