// A unit test of your service: a real client on a fake network.
import { createAccountsClient } from "@vox-accounts/client";
import { fakeFetch } from "@vox-accounts/client/testing";
import { expect, test } from "vitest";
import { switchOffLowBalances } from "./low-balances.ts";

const children = [
  { account_id: 1, account_name: "rich", balance: 100 },
  { account_id: 2, account_name: "poor", balance: 0.5 },
];
const answers = {
  GetChildrenAccounts: { result: children, total_count: 2, count: 2 },
  SetChildAccountInfo: { result: 1 },
};

test("switches off children below the limit", async () => {
  const fake = fakeFetch(answers);
  const accounts = createAccountsClient({ auth: () => "token", fetch: fake });
  expect(await switchOffLowBalances(accounts, 1)).toEqual(["poor"]);
  const params = { child_account_id: [2], active: false };
  expect(fake.calls).toContainEqual({ method: "SetChildAccountInfo", params });
});

test("stops at the first change whose response is lost", async () => {
  const fake = fakeFetch(answers);
  fake.fail("SetChildAccountInfo", { network: "ECONNRESET" });
  const accounts = createAccountsClient({ auth: () => "token", fetch: fake });
  const ended = switchOffLowBalances(accounts, 1000);
  await expect(ended).rejects.toMatchObject({ outcome: "unknown", attempts: 1 });
});
