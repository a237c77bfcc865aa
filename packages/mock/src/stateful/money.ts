import { Refusal } from "../gate/refusal.ts";
import type { Account } from "./account.ts";

/** Rounds to four decimals, as the vendor does. */
export function rounded(amount: number): number {
  return Math.round(amount * 10_000) / 10_000;
}

/** The money that can be spent at this moment, without credit. */
export function liveBalance({ fixed_balance, money_on_hold }: Account): number {
  return rounded(fixed_balance - money_on_hold);
}

/** Refuses a payment that the account cannot make. */
export function demandMoney(account: Account, amount: number): void {
  const most = rounded(liveBalance(account) + account.credit_limit);
  if (amount > most) {
    throw new Refusal(127, `Account ${account.account_id}: ${amount} ${account.currency} are needed and ${most} are there.`);
  }
}
