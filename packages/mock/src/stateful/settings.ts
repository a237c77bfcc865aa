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
 * Whether a parameter writes the account's field of the same name. Parameters without such a field
 * change nothing that responses show.
 */
const WRITES_ITS_FIELD: {
  readonly [P in Extract<WritingParameter, keyof Account>]: boolean;
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
  // these select the account, which each method does itself
  account_id: false,
  account_name: false,
  account_email: false,
  // set by the vendor
  record_storage_id: false,
};

/** Returns the fields that a call's parameters write. */
export function readSettings(parameters: {
  entries(): Iterable<[name: string, value: unknown]>;
}): Partial<Account> {
  const given = [...parameters.entries()].filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.filter(([name]) => writesItsField(name)));
}

/** Returns the contract's default settings. */
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
  return (
    Object.hasOwn(WRITES_ITS_FIELD, name) && WRITES_ITS_FIELD[name as keyof typeof WRITES_ITS_FIELD]
  );
}
