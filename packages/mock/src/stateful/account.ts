import { randomUUID } from "node:crypto";
import type { AccountInfoType, ShortAccountInfoType, Timestamp } from "@vox-accounts/types";
import { CODE } from "../pipeline/codes.ts";
import { Refusal } from "../pipeline/errors.ts";

type Always =
  | "api_key"
  | "frozen"
  | "currency"
  | "credit_limit"
  | "fixed_balance"
  | "money_on_hold";

/** An account in the state, without fields that follow from others. */
export type Account = Omit<AccountInfoType, "balance" | "live_balance" | Always> &
  Required<Pick<AccountInfoType, Always>>;

type Chosen = Pick<Account, "account_id" | "account_name" | "account_email"> & Partial<Account>;

/** Creates an account, with the mock's defaults for missing fields. */
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

/** Formats a time as the vendor does: `YYYY-MM-DD HH:mm:ss` in UTC. */
export function timestamp(milliseconds: number): Timestamp {
  // the format of a Timestamp
  return new Date(milliseconds).toISOString().slice(0, 19).replace("T", " ") as Timestamp;
}

/** Rounds to four decimals, as the vendor does. */
export function rounded(amount: number): number {
  return Math.round(amount * 10_000) / 10_000;
}

/** The money available for spending, without credit. */
export function liveBalance({ fixed_balance, money_on_hold }: Account): number {
  return rounded(fixed_balance - money_on_hold);
}

/** The account as in responses; the vendor hides API keys from callers with a token. */
export function present(account: Account, live: boolean): AccountInfoType {
  const { api_key: _, ...shown } = account;
  const live_balance = liveBalance(account);
  return { ...shown, balance: live ? live_balance : account.fixed_balance, live_balance };
}

/** Fields that the vendor shows to the account itself, but not in the list of children. */
export const OWN_DETAILS = {
  billing_limits: {
    bank_card: { min_amount: 20, currency: "USD", max_day_payment: 1000 },
    invoice: { min_amount: 100, currency: "USD" },
  },
  max_sip_registrations: 0,
  bank_card_provider: "BRAINTREE",
  enabled_3ds: true,
  record_storage_id: 7,
  record_storage_name: "example-storage",
  mobile_phone: "16505550101",
  grace_credit: 0,
  credit_limit_aware_balance_notifications: false,
} as const satisfies Partial<Account>;

/** Fields that identify an account, hold its money, or can be changed only by the vendor. */
const OWN_FIELDS: ReadonlySet<string> = new Set<keyof Account>([
  "account_id",
  "account_name",
  "account_email",
  "api_key",
  "created",
  "frozen",
  "fixed_balance",
  "money_on_hold",
  "credit_limit",
  "grace_credit",
]);

/** Returns all settings of an account, which its clones get. */
export function settingsOf(account: Account): Partial<Account> {
  return Object.fromEntries(Object.entries(account).filter(([name]) => !OWN_FIELDS.has(name)));
}

/** Refuses a payment that exceeds the account's money. */
export function demandMoney(account: Account, amount: number): void {
  const available = rounded(liveBalance(account) + account.credit_limit);
  if (amount <= available) return;
  const { account_id: id, currency } = account;
  throw new Refusal(
    CODE.insufficientMoney,
    `Account ${id}: it needs ${amount} ${currency} but has ${available}; add money.`,
  );
}

/** The account as in responses about money. */
export function presentShort(account: Account): ShortAccountInfoType {
  const { account_id, frozen, currency } = account;
  return { account_id, frozen, balance: liveBalance(account), currency };
}
