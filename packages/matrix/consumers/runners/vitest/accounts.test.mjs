import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { fakeFetch } from "@vox-accounts/client/testing";
import { mockTest } from "@vox-accounts/mock/vitest";
import { expect, test } from "vitest";
import { balanceOf, EXPECTED } from "../balance.mjs";

mockTest({ state: { balance: 12 } })("reads the balance from the mock", async ({ mock }) => {
  const auth = serviceAccount(mock.credentials);
  expect(await balanceOf(createAccountsClient({ auth, baseUrl: mock.url }))).toBe(12);
  expect(mock.requests({ method: "GetAccountInfo" })).toHaveLength(1);
});

test("reads the balance from memory", async () => {
  const fake = fakeFetch({ GetAccountInfo: { result: { account_id: 1, balance: 7 } } });
  const accounts = createAccountsClient({ auth: () => "token", fetch: fake });
  expect(await balanceOf(accounts)).toBe(EXPECTED);
});
