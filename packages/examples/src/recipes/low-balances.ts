// A service of yours: names the child accounts that run out of money, and switches them off.
import type { AccountsClient } from "@vox-accounts/client";

/** The client is an argument, so that tests can give another one. */
export async function switchOffLowBalances(accounts: AccountsClient, limit: number) {
  const low: { readonly id: number; readonly name: string }[] = [];
  // the whole list before the first change: whoever leaves it moves the pages behind
  for await (const child of accounts.each.getChildrenAccounts({ active: true })) {
    const { account_id: id, account_name: name = `${id}`, balance } = child;
    if (balance !== undefined && balance < limit) low.push({ id, name });
  }
  for (const { id } of low)
    await accounts.setChildAccountInfo({ child_account_id: id, active: false });
  return low.map(({ name }) => name);
}
