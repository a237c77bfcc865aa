import type {
  AddAccountParams,
  CloneAccountParams,
  SetAccountInfoParams,
  SetChildAccountInfoParams,
} from "@vox-accounts/types";
import type { Operation } from "../contract/operation.ts";
import type { Account } from "./account.ts";

type WritingParameter =
  | keyof AddAccountParams
  | keyof CloneAccountParams
  | keyof SetAccountInfoParams
  | keyof SetChildAccountInfoParams;

/**
 * Whether a parameter writes the account's field of its name; each one of the contract needs a
 * decision.
 */
const WRITES_ITS_FIELD: {
  readonly [P in WritingParameter]: P extends keyof Account ? boolean : false;
} = {
  account_custom_data: true,
  account_first_name: true,
  account_last_name: true,
  account_notifications: true,
  active: true,
  billing_address_address: true,
  billing_address_country_code: true,
  billing_address_name: true,
  billing_address_phone: true,
  billing_address_zip: true,
  callback_salt: true,
  callback_url: true,
  language_code: true,
  location: true,
  min_balance_to_notify: true,
  mobile_phone: true,
  news_notifications: true,
  record_storage_name: true,
  send_js_error: true,
  support_bank_card: true,
  support_invoice: true,
  support_robokassa: true,
  tariff_changing_notifications: true,
  // which account is meant, or what it is called; each method sees to that itself
  account_id: false,
  account_name: false,
  account_email: false,
  child_account_id: false,
  child_account_name: false,
  child_account_email: false,
  new_account_name: false,
  new_account_email: false,
  new_child_account_email: false,
  parent_account_id: false,
  parent_account_name: false,
  parent_account_email: false,
  // no answer shows these
  account_password: false,
  new_account_password: false,
  new_child_account_password: false,
  parent_account_api_key: false,
  parent_account_password: false,
  can_use_restricted: false,
  record_storage_id: false,
  store_inbound_sms: false,
  store_outbound_sms: false,
};

/** The fields that the parameters of a call write. */
export function readSettings(parameters: {
  entries(): Iterable<[name: string, value: unknown]>;
}): Partial<Account> {
  const given = [...parameters.entries()].filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.filter(([name]) => writesItsField(name)));
}

/** The contract's defaults of settings. */
export function defaultSettings(operations: Iterable<Operation>): Partial<Account> {
  const defaults = new Map<string, unknown>();
  for (const { parameters } of operations) {
    for (const [name, { schema }] of parameters) {
      if (writesItsField(name) && schema.default !== undefined) defaults.set(name, schema.default);
    }
  }
  return Object.fromEntries(defaults);
}

function writesItsField(name: string): boolean {
  return Object.hasOwn(WRITES_ITS_FIELD, name) && WRITES_ITS_FIELD[name as WritingParameter];
}
