import type { Account } from "./account.ts";
import type { Parameters } from "./stateful-call.ts";

const SETTINGS = {
  account_first_name: "text",
  account_last_name: "text",
  account_custom_data: "text",
  account_notifications: "boolean",
  active: "boolean",
  billing_address_name: "text",
  billing_address_country_code: "text",
  billing_address_address: "text",
  billing_address_zip: "text",
  billing_address_phone: "text",
  billing_address_state: "text",
  callback_salt: "text",
  callback_url: "text",
  language_code: "text",
  location: "text",
  min_balance_to_notify: "number",
  mobile_phone: "text",
  news_notifications: "boolean",
  record_storage_name: "text",
  send_js_error: "boolean",
  support_bank_card: "boolean",
  support_invoice: "boolean",
  support_robokassa: "boolean",
  tariff_changing_notifications: "boolean",
} as const satisfies Partial<Record<keyof Account, "text" | "number" | "boolean">>;

/** The settings among the parameters, which are named like the account's fields. */
export function readSettings(parameters: Parameters): Partial<Account> {
  const found = Object.entries(SETTINGS).map(
    ([name, kind]) => [name, parameters[kind](name)] as const,
  );
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}
