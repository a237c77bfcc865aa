// A Jest test of your service, compiled to ES modules: NODE_OPTIONS=--experimental-vm-modules npx jest --rootDir dist
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { type Mock, startMock } from "@vox-accounts/mock";
import { switchOffLowBalances } from "./low-balances.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ state: { children: 30 } });
});
afterEach(() => mock.reset());
afterAll(() => mock.close());

test("switches off each child below the limit exactly once", async () => {
  const auth = serviceAccount(mock.credentials);
  const accounts = createAccountsClient({ auth, baseUrl: mock.url });
  const names = await switchOffLowBalances(accounts, 20);
  expect(names).not.toEqual([]);
  expect(mock.requests({ method: "SetChildAccountInfo" })).toHaveLength(names.length);
});
