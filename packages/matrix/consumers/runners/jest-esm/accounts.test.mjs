import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { fakeFetch } from "@vox-accounts/client/testing";
import { startMock } from "@vox-accounts/mock";
import { balanceOf, EXPECTED } from "../balance.mjs";

let mock;
beforeAll(async () => {
  mock = await startMock();
});
afterEach(() => mock.reset());
afterAll(() => mock.close());

test("reads the balance from the mock", async () => {
  const auth = serviceAccount(mock.credentials);
  const balance = await balanceOf(createAccountsClient({ auth, baseUrl: mock.url }));
  expect(balance).toEqual(expect.any(Number));
  expect(mock.requests({ method: "GetAccountInfo" })).toHaveLength(1);
});

test("reads the balance from memory", async () => {
  const fake = fakeFetch({ GetAccountInfo: { result: { account_id: 1, balance: 7 } } });
  const accounts = createAccountsClient({ auth: () => "token", fetch: fake });
  expect(await balanceOf(accounts)).toBe(EXPECTED);
});
