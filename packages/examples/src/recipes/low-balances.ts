// A service of yours: names the child accounts that run out of money, and switches them off.
import type { AccountsClient } from "@vox-accounts/client";

/** The client is an argument, so that tests can give another one. */
export async function switchOffLowBalances(accounts: AccountsClient, limit: number) {
  const names: string[] = [];
  for await (const child of accounts.each.getChildrenAccounts({ active: true })) {
    if ((child.balance ?? 0) >= limit) continue;
    await accounts.setChildAccountInfo({ child_account_id: child.account_id, active: false });
    names.push(child.account_name ?? `${child.account_id}`);
  }
  return names;
}
