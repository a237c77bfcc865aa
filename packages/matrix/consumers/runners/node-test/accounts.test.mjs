import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { fakeFetch } from "@vox-accounts/client/testing";
import { startMock } from "@vox-accounts/mock";
import { balanceOf, EXPECTED } from "../balance.mjs";

let mock;
before(async () => {
  mock = await startMock();
});
afterEach(() => mock.reset());
after(() => mock.close());

test("reads the balance from the mock", async () => {
  const auth = serviceAccount(mock.credentials);
  const balance = await balanceOf(createAccountsClient({ auth, baseUrl: mock.url }));
  assert.equal(typeof balance, "number");
  assert.equal(mock.requests({ method: "GetAccountInfo" }).length, 1);
});

test("reads the balance from memory", async () => {
  const fake = fakeFetch({ GetAccountInfo: { result: { account_id: 1, balance: 7 } } });
  const accounts = createAccountsClient({ auth: () => "token", fetch: fake });
  assert.equal(await balanceOf(accounts), EXPECTED);
});
