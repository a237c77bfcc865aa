import type { AccountInfoType, ShortAccountInfoType } from "@vox-accounts/types";
import type { Account } from "./account.ts";
import { liveBalance } from "./money.ts";

/** The account as answers show it. */
export function present(account: Account, live: boolean): AccountInfoType {
  const live_balance = liveBalance(account);
  return { ...account, balance: live ? live_balance : account.fixed_balance, live_balance };
}

/** The account as answers about money show it. */
export function presentShort(account: Account): ShortAccountInfoType {
  const { account_id, frozen, currency } = account;
  return { account_id, frozen, balance: liveBalance(account), currency };
}
