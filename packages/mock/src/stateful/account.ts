import { randomUUID } from "node:crypto";
import type { AccountInfoType, ShortAccountInfoType, Timestamp } from "@vox-accounts/types";

type Always =
  | "api_key"
  | "frozen"
  | "currency"
  | "credit_limit"
  | "fixed_balance"
  | "money_on_hold";

/** An account in the mock's memory; what follows from other fields is left out. */
export type Account = Omit<AccountInfoType, "balance" | "live_balance" | Always> &
  Required<Pick<AccountInfoType, Always>>;

type Chosen = Pick<Account, "account_id" | "account_name" | "account_email"> & Partial<Account>;

/** Makes an account, with the mock's own choice for what neither caller nor contract gives. */
export function newAccount(chosen: Chosen, now: number): Account {
  return {
    api_key: chosen.api_key ?? randomUUID(),
    created: timestamp(now),
    min_balance_to_notify: 5,
    active: false,
    frozen: false,
    credit_limit: 0,
    currency: "USD",
    support_robokassa: false,
    support_bank_card: true,
    support_invoice: true,
    send_js_error: false,
    a2p_sms_enabled: false,
    fixed_balance: 0,
    money_on_hold: 0,
    allow_invoice: false,
    is_bank_card_auto_charge_prohibited: false,
    taxpayer_type: "default",
    custom_pricing: false,
    ...chosen,
  };
}

/** A moment as the vendor writes it: `YYYY-MM-DD HH:mm:ss` in UTC. */
export function timestamp(milliseconds: number): Timestamp {
  // this very form
  return new Date(milliseconds).toISOString().slice(0, 19).replace("T", " ") as Timestamp;
}

/** Rounds to four decimals, as the vendor does. */
export function rounded(amount: number): number {
  return Math.round(amount * 10_000) / 10_000;
}

/** The money that can be spent at this moment, without credit. */
export function liveBalance({ fixed_balance, money_on_hold }: Account): number {
  return rounded(fixed_balance - money_on_hold);
}

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
