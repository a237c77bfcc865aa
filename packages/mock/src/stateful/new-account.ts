import { randomUUID } from "node:crypto";
import type { Account } from "./account.ts";
import { timestamp } from "./timestamp.ts";

type Given = Pick<Account, "account_id" | "account_name" | "account_email"> & Partial<Account>;

/** A new account, with the vendor's defaults for what is not given. */
export function newAccount(given: Given, now: number): Account {
  return {
    api_key: given.api_key ?? randomUUID(),
    created: timestamp(now),
    language_code: "en",
    location: "Etc/GMT",
    min_balance_to_notify: 5,
    account_notifications: false,
    tariff_changing_notifications: false,
    news_notifications: false,
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
    ...given,
  };
}
