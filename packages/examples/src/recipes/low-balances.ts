// A service of yours: switches off child accounts with a low balance, and returns their names.
import type { AccountsClient } from "@vox-accounts/client";

/** The client is an argument, so that tests can pass another one. */
export async function switchOffLowBalances(accounts: AccountsClient, limit: number) {
  const low: { readonly id: number; readonly name: string }[] = [];
  // reads the whole list first: switching off a child shifts the pages after it
  for await (const child of accounts.each.getChildrenAccounts({ active: true })) {
    const { account_id: id, account_name: name = `${id}`, balance } = child;
    if (balance !== undefined && balance < limit) low.push({ id, name });
  }
  for (const { id } of low)
    await accounts.setChildAccountInfo({ child_account_id: id, active: false });
  return low.map(({ name }) => name);
}
