// A test of your service against the mock: over HTTP, with state and a journal of all requests.
import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { mockTest } from "@vox-accounts/mock/vitest";
import { expect } from "vitest";
import { switchOffLowBalances } from "./low-balances.ts";

const test = mockTest({ state: { children: 30 } });

test("switches off each child below the limit exactly once", async ({ mock }) => {
  const auth = serviceAccount(mock.credentials);
  const accounts = createAccountsClient({ auth, baseUrl: mock.url });
  const names = await switchOffLowBalances(accounts, 20);
  expect(names).not.toEqual([]);
  expect(mock.requests({ method: "SetChildAccountInfo" })).toHaveLength(names.length);
  expect(await switchOffLowBalances(accounts, 20)).toEqual([]);
});

test("does not repeat a change whose response is lost", async ({ mock }) => {
  mock.use({ reset: "before-answer" }, { method: "SetChildAccountInfo" });
  const auth = serviceAccount(mock.credentials);
  const accounts = createAccountsClient({ auth, baseUrl: mock.url });
  await expect(switchOffLowBalances(accounts, 20)).rejects.toMatchObject({ outcome: "unknown" });
  expect(mock.requests({ method: "SetChildAccountInfo" })).toHaveLength(1);
});
