// Generated from spec/ by `pnpm generate`; edit the contract instead.

import type { AccountName, AddAccountResponse, ChangeAccountPlanResponse, ChargeAccountResponse, CloneAccountResponse, CountryCode, CurrencyCode, CurrencyCodeList, GetAccountDocumentsResponse, GetAccountInfoResponse, GetAccountPlansResponse, GetAccountVerificationsResponse, GetAvailablePlansResponse, GetChildrenAccountsResponse, GetCurrencyRateResponse, GetMoneyAmountToChargeResponse, GetResourcePriceResponse, GetSubscriptionPriceResponse, IntegerList, IntegerListOrAll, LanguageCode, NewPassword, PlainDate, PlanType, PlanTypeList, ResourceTypeList, SetAccountInfoResponse, SetChildAccountInfoResponse, StringList, StringListOrAll, VerificationStatusList } from "./openapi.ts";
import type { ExactlyOneOf } from "../operation.ts";

export type { AddAccountResponse, ChangeAccountPlanResponse, ChargeAccountResponse, CloneAccountResponse, GetAccountDocumentsResponse, GetAccountInfoResponse, GetAccountPlansResponse, GetAccountVerificationsResponse, GetAvailablePlansResponse, GetChildrenAccountsResponse, GetCurrencyRateResponse, GetMoneyAmountToChargeResponse, GetResourcePriceResponse, GetSubscriptionPriceResponse, SetAccountInfoResponse, SetChildAccountInfoResponse } from "./openapi.ts";

/** Parameters of AddAccount. */
export interface AddAccountParams {
  /**
   * The parent account's id.
   */
  parent_account_id?: number | undefined;
  /**
   * The parent account's name, instead of its id.
   */
  parent_account_name?: string | undefined;
  /**
   * The parent account's email, instead of its id.
   *
   * - Limits: format email
   */
  parent_account_email?: string | undefined;
  /**
   * The parent account's API key.
   *
   * - A secret: sent in the form body only, never logged.
   */
  parent_account_api_key?: string | undefined;
  /**
   * The parent account's password, instead of its API key.
   *
   * - A secret: sent in the form body only, never logged.
   */
  parent_account_password?: string | undefined;
  /**
   * The child account's name.
   *
   * - Limits: at least 5 characters; at most 20 characters; pattern `^[a-z][a-z0-9-]*$`
   */
  account_name: AccountName;
  /**
   * The child account's email; no other account may have it.
   *
   * - Limits: format email
   */
  account_email: string;
  /**
   * The child account's password.
   *
   * - Limits: at least 8 characters; pattern `^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^A-Za-z0-9\s])\S+$`
   *
   * - A secret: sent in the form body only, never logged.
   */
  account_password: NewPassword;
  /**
   * Whether the child account starts active. To activate an account that is no child takes admin permission.
   *
   * @defaultValue `false`
   */
  active?: boolean | undefined;
  /**
   * The language of notifications.
   *
   * - Limits: pattern `^[a-z]{2}$`
   *
   * @defaultValue `"en"`
   */
  language_code?: LanguageCode | undefined;
  /**
   * The child account's time zone.
   *
   * @defaultValue `"Etc/GMT"`
   */
  location?: string | undefined;
  /**
   * The balance at which a warning goes out by email or SMS.
   *
   * @defaultValue Five dollars, according to the newer reference.
   */
  min_balance_to_notify?: number | undefined;
  /**
   * Any text to keep with the child account.
   *
   * - Limits: at most 8191 characters
   */
  account_custom_data?: string | undefined;
  /**
   * The holder's first name.
   *
   * - Limits: at most 49 characters
   */
  account_first_name?: string | undefined;
  /**
   * The holder's last name.
   *
   * - Limits: at most 49 characters
   */
  account_last_name?: string | undefined;
  /**
   * Whether the child account gets the vendor's notifications.
   *
   * @defaultValue `false`
   */
  account_notifications?: boolean | undefined;
  /**
   * Whether the child account is told of changes to its plan.
   *
   * @defaultValue `false`
   */
  tariff_changing_notifications?: boolean | undefined;
  /**
   * Whether the child account gets the vendor's news.
   *
   * @defaultValue `false`
   */
  news_notifications?: boolean | undefined;
  /**
   * The id of the storage for the child account's recordings.
   */
  record_storage_id?: string | undefined;
  /**
   * The name of the storage for recordings, instead of its id.
   */
  record_storage_name?: string | undefined;
}

/** Parameters of ChangeAccountPlan. */
export interface ChangeAccountPlanParams {
  /**
   * The kind of plan to change.
   */
  plan_type: PlanType;
  /**
   * The id of the new plan, one of GetAvailablePlans that costs more than the current plan. Best always sent.
   *
   * @defaultValue What plan is taken without it, no source tells.
   */
  plan_subscription_template_id?: number | undefined;
}

/** Parameters of ChargeAccount: exactly one of `phone_id`, `phone_number`. */
export type ChargeAccountParams = ExactlyOneOf<{
  /**
   * Ids of the phone numbers to pay for, or `all`. Only numbers with automatic charging off.
   *
   * - Limits: pattern `^(all|\d+(;\d+)*)$`
   */
  phone_id?: IntegerListOrAll | undefined;
  /**
   * The phone numbers themselves, instead of `phone_id`, or `all`. Only numbers with automatic charging off.
   *
   * - Limits: pattern `^[^;]+(;[^;]+)*$`
   */
  phone_number?: StringListOrAll | undefined;
}, "phone_id" | "phone_number">;

/** Parameters of CloneAccount. */
export interface CloneAccountParams {
  /**
   * The template's id.
   */
  account_id?: number | undefined;
  /**
   * The template's name, instead of its id.
   */
  account_name?: string | undefined;
  /**
   * The template's email, instead of its id.
   *
   * - Limits: format email
   */
  account_email?: string | undefined;
  /**
   * The parent account's API key.
   *
   * - A secret: sent in the form body only, never logged.
   */
  parent_account_api_key?: string | undefined;
  /**
   * The parent account's password, instead of its API key.
   *
   * - A secret: sent in the form body only, never logged.
   */
  parent_account_password?: string | undefined;
  /**
   * The new account's name.
   *
   * - Limits: at least 5 characters; at most 20 characters; pattern `^[a-z][a-z0-9-]*$`
   */
  new_account_name: AccountName;
  /**
   * The new account's email; no other account may have it.
   *
   * - Limits: format email
   */
  new_account_email: string;
  /**
   * The new account's password.
   *
   * - Limits: at least 8 characters; pattern `^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^A-Za-z0-9\s])\S+$`
   *
   * - A secret: sent in the form body only, never logged.
   */
  new_account_password: NewPassword;
  /**
   * The language of notifications.
   *
   * - Limits: pattern `^[a-z]{2}$`
   *
   * @defaultValue `"en"`
   */
  language_code?: LanguageCode | undefined;
  /**
   * The new account's time zone.
   *
   * @defaultValue `"Etc/GMT"`
   */
  location?: string | undefined;
  /**
   * Any text to keep with the new account.
   *
   * - Limits: at most 8191 characters
   */
  account_custom_data?: string | undefined;
  /**
   * The holder's first name.
   *
   * - Limits: at most 49 characters
   */
  account_first_name?: string | undefined;
  /**
   * The holder's last name.
   *
   * - Limits: at most 49 characters
   */
  account_last_name?: string | undefined;
}

/** Parameters of GetAccountDocuments. */
export interface GetAccountDocumentsParams {
  /**
   * Whether to list the documents of each verification. Has no effect if `child_account_id` is `all`.
   *
   * @defaultValue `false`
   */
  with_details?: boolean | undefined;
  /**
   * Only the verification of this name, such as `RU`.
   */
  verification_name?: string | undefined;
  /**
   * Only verifications in one of these states.
   *
   * - Limits: pattern `^(REQUIRED|IN_PROGRESS|VERIFIED)(;(REQUIRED|IN_PROGRESS|VERIFIED))*$`
   */
  verification_status?: VerificationStatusList | undefined;
  /**
   * Only verifications whose unverified subscriptions are kept until this date or a later one.
   *
   * - Limits: format date
   *
   * - A `Date` is sent as its day in UTC. For the day in the machine's own time zone, pass `localDay(date)`.
   */
  from_unverified_hold_until?: PlainDate | Date | undefined;
  /**
   * Only verifications whose unverified subscriptions are kept until this date or an earlier one.
   *
   * - Limits: format date
   *
   * - A `Date` is sent as its day in UTC. For the day in the machine's own time zone, pass `localDay(date)`.
   */
  to_unverified_hold_until?: PlainDate | Date | undefined;
  /**
   * Ids of the child accounts to list as well, or `all`.
   *
   * - Limits: pattern `^(all|\d+(;\d+)*)$`
   */
  child_account_id?: IntegerListOrAll | undefined;
  /**
   * Whether to leave the account itself out and list its child accounts alone.
   *
   * @defaultValue `false`
   */
  children_verifications_only?: boolean | undefined;
}

/** Parameters of GetAccountInfo. */
export interface GetAccountInfoParams {
  /**
   * Whether `balance` is the live balance rather than the one after the last booked transaction.
   *
   * @defaultValue `true`
   */
  return_live_balance?: boolean | undefined;
}

/** Parameters of GetAccountPlans. */
export interface GetAccountPlansParams {
  /**
   * Only plans of these kinds.
   *
   * - Limits: pattern `^(IM|MAU)(;(IM|MAU))*$`
   */
  plan_type?: PlanTypeList | undefined;
  /**
   * Only the plans of these ids.
   *
   * - Limits: pattern `^\d+(;\d+)*$`
   */
  plan_subscription_template_id?: IntegerList | undefined;
}

/** Parameters of GetAccountVerifications. */
export interface GetAccountVerificationsParams {
  /**
   * The account whose verifications to list.
   */
  account_id: number;
  /**
   * Whether to list the verification in force alone.
   */
  active_verification_only?: boolean | undefined;
}

/** Parameters of GetAvailablePlans. */
export interface GetAvailablePlansParams {
  /**
   * Only plans of these kinds.
   *
   * - Limits: pattern `^(IM|MAU)(;(IM|MAU))*$`
   */
  plan_type?: PlanTypeList | undefined;
  /**
   * Only the plans of these ids.
   *
   * - Limits: pattern `^\d+(;\d+)*$`
   */
  plan_subscription_template_id?: IntegerList | undefined;
}

/** Parameters of GetChildrenAccounts. */
export interface GetChildrenAccountsParams {
  /**
   * Ids of the children to give.
   *
   * - Limits: pattern `^\d+(;\d+)*$`
   */
  child_account_id?: IntegerList | undefined;
  /**
   * Only the child of this name.
   */
  child_account_name?: string | undefined;
  /**
   * Only the child of this email.
   *
   * - Limits: format email
   */
  child_account_email?: string | undefined;
  /**
   * Only children that are active, or only those that are not.
   */
  active?: boolean | undefined;
  /**
   * Only children that are blocked, or only those that are not.
   */
  frozen?: boolean | undefined;
  /**
   * Whether to pass over ids in `child_account_id` that are no children, instead of failing.
   *
   * @defaultValue `false`
   */
  ignore_invalid_accounts?: boolean | undefined;
  /**
   * Whether to give only `account_id` of each child.
   *
   * @defaultValue `false`
   */
  brief_output?: boolean | undefined;
  /**
   * Whether to give only `account_id`, `account_name` and `account_email` of each child.
   *
   * @defaultValue `false`
   */
  medium_output?: boolean | undefined;
  /**
   * The most children to give; capped at 1000. With `brief_output` or `medium_output` the default does not hold: without `count`, all come.
   *
   * @defaultValue `20`
   */
  count?: number | undefined;
  /**
   * How many children to skip from the start.
   *
   * @defaultValue `0`
   */
  offset?: number | undefined;
  /**
   * What to sort by. Only the id gives an order that stays while children are renamed.
   *
   * @defaultValue `"child_account_name"`
   */
  order_by?: "child_account_id" | "child_account_name" | "child_account_email" | undefined;
  /**
   * Whether `balance` is the live balance rather than the one after the last booked transaction.
   *
   * @defaultValue `true`
   */
  return_live_balance?: boolean | undefined;
}

/** Parameters of GetCurrencyRate. */
export interface GetCurrencyRateParams {
  /**
   * The currencies to look up.
   *
   * - Limits: pattern `^[A-Z]{3}(;[A-Z]{3})*$`
   */
  currency: CurrencyCodeList;
  /**
   * The day of the rates.
   *
   * - Limits: format date
   *
   * - A `Date` is sent as its day in UTC. For the day in the machine's own time zone, pass `localDay(date)`.
   *
   * @defaultValue The current rates.
   */
  date?: PlainDate | Date | undefined;
}

/** Parameters of GetMoneyAmountToCharge. */
export interface GetMoneyAmountToChargeParams {
  /**
   * The currency of the amounts.
   *
   * - Limits: pattern `^[A-Z]{3}$`
   *
   * @defaultValue The account's currency.
   */
  currency?: CurrencyCode | undefined;
  /**
   * The day of the next charge.
   *
   * - Limits: format date
   *
   * - A `Date` is sent as its day in UTC. For the day in the machine's own time zone, pass `localDay(date)`.
   *
   * @defaultValue Today.
   */
  charge_date?: PlainDate | Date | undefined;
}

/** Parameters of GetResourcePrice. */
export interface GetResourcePriceParams {
  /**
   * Only these kinds of resource.
   *
   * - Limits: pattern `^[A-Za-z0-9_]+(;[A-Za-z0-9_]+)*$`
   *
   * @defaultValue All kinds.
   */
  resource_type?: ResourceTypeList | undefined;
  /**
   * Only the price groups with these ids.
   *
   * - Limits: pattern `^(all|\d+(;\d+)*)$`
   *
   * @defaultValue `"all"`
   */
  price_group_id?: IntegerListOrAll | undefined;
  /**
   * Only price groups whose name fits this template. No source says how a template is written.
   *
   * @defaultValue `"all"`
   */
  price_group_name?: string | undefined;
  /**
   * Only the prices that hold for these parameters of the resource, such as phone numbers to be called.
   *
   * - Limits: pattern `^[^;]+(;[^;]+)*$`
   */
  resource_param?: StringList | undefined;
}

/** Parameters of GetSubscriptionPrice. */
export interface GetSubscriptionPriceParams {
  /**
   * Only the templates with these ids.
   *
   * - Limits: pattern `^(all|\d+(;\d+)*)$`
   *
   * @defaultValue `"all"`
   */
  subscription_template_id?: IntegerListOrAll | undefined;
  /**
   * Only templates for this kind of subscription.
   */
  subscription_template_type?: "PHONE_NUM" | "SIP_REGISTRATION" | undefined;
  /**
   * Only the template of this name.
   */
  subscription_template_name?: string | undefined;
  /**
   * How many templates to return at most.
   *
   * @defaultValue No source says how many come without it.
   */
  count?: number | undefined;
  /**
   * How many templates to skip first.
   *
   * @defaultValue `0`
   */
  offset?: number | undefined;
}

/** Parameters of SetAccountInfo. */
export interface SetAccountInfoParams {
  /**
   * A new email; no other account may have it.
   *
   * - Limits: format email
   */
  new_account_email?: string | undefined;
  /**
   * A new password.
   *
   * - Limits: at least 8 characters; pattern `^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^A-Za-z0-9\s])\S+$`
   *
   * - A secret: sent in the form body only, never logged.
   */
  new_account_password?: NewPassword | undefined;
  /**
   * The language of notifications.
   *
   * - Limits: pattern `^[a-z]{2}$`
   */
  language_code?: LanguageCode | undefined;
  /**
   * The account's time zone.
   */
  location?: string | undefined;
  /**
   * The holder's first name.
   *
   * - Limits: at most 49 characters
   */
  account_first_name?: string | undefined;
  /**
   * The holder's last name.
   *
   * - Limits: at most 49 characters
   */
  account_last_name?: string | undefined;
  /**
   * The balance at which a warning goes out by email or SMS.
   */
  min_balance_to_notify?: number | undefined;
  /**
   * Whether the account gets the vendor's notifications.
   */
  account_notifications?: boolean | undefined;
  /**
   * Whether to send an email when the plan changes.
   */
  tariff_changing_notifications?: boolean | undefined;
  /**
   * Whether to send the vendor's news by email.
   */
  news_notifications?: boolean | undefined;
  /**
   * Whether to send an email when a scenario's JavaScript fails.
   */
  send_js_error?: boolean | undefined;
  /**
   * The name of the company or sole trader to bill.
   *
   * - Limits: at most 199 characters
   */
  billing_address_name?: string | undefined;
  /**
   * The country of the billing address.
   *
   * - Limits: pattern `^[A-Z]{2}$`
   */
  billing_address_country_code?: CountryCode | undefined;
  /**
   * The billing address, needed to pay for anything. It can be changed later, but not removed.
   *
   * - Limits: at most 511 characters
   */
  billing_address_address?: string | undefined;
  /**
   * The postal code of the billing address.
   *
   * - Limits: at most 29 characters
   */
  billing_address_zip?: string | undefined;
  /**
   * The phone number of the office to bill.
   *
   * - Limits: at most 29 characters
   */
  billing_address_phone?: string | undefined;
  /**
   * Any text to keep with the account.
   *
   * - Limits: at most 8191 characters
   */
  account_custom_data?: string | undefined;
  /**
   * Where the vendor posts callbacks about the account, as JSON: `AccountCallbacks`, one or several callbacks such as `min_balance`. The webhooks of this contract list their types.
   *
   * - Limits: format uri
   */
  callback_url?: string | undefined;
  /**
   * A secret for checking callbacks. Their `hash` is the MD5 of this salt, the account id, the API key and the callback's id, joined without separators. It does not cover the rest of a callback, and does not show that the callback is new.
   *
   * - Limits: at most 39 characters
   *
   * - A secret: sent in the form body only, never logged.
   */
  callback_salt?: string | undefined;
  /**
   * Whether to store the texts of outgoing messages.
   *
   * @defaultValue The vendor's text says false.
   */
  store_outbound_sms?: boolean | undefined;
  /**
   * Whether to store the texts of incoming messages.
   *
   * @defaultValue The vendor's text says false.
   */
  store_inbound_sms?: boolean | undefined;
  /**
   * The mobile phone number of the account.
   */
  mobile_phone?: string | undefined;
}

/** Parameters of SetChildAccountInfo: exactly one of `child_account_id`, `child_account_name`, `child_account_email`. */
export type SetChildAccountInfoParams = ExactlyOneOf<{
  /**
   * Ids of the child accounts to change, or `all`.
   *
   * - Limits: pattern `^(all|\d+(;\d+)*)$`
   */
  child_account_id?: IntegerListOrAll | undefined;
  /**
   * Names of the child accounts to change, instead of their ids.
   *
   * - Limits: pattern `^[^;]+(;[^;]+)*$`
   */
  child_account_name?: StringList | undefined;
  /**
   * Emails of the child accounts to change, instead of their ids.
   *
   * - Limits: pattern `^[^;]+(;[^;]+)*$`
   */
  child_account_email?: StringList | undefined;
  /**
   * A new email for the child account.
   *
   * - Limits: format email
   */
  new_child_account_email?: string | undefined;
  /**
   * A new password for the child account.
   *
   * - Limits: at least 8 characters; pattern `^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^A-Za-z0-9\s])\S+$`
   *
   * - A secret: sent in the form body only, never logged.
   */
  new_child_account_password?: NewPassword | undefined;
  /**
   * Whether the child account gets the vendor's notifications.
   */
  account_notifications?: boolean | undefined;
  /**
   * Whether to send an email when the plan changes.
   */
  tariff_changing_notifications?: boolean | undefined;
  /**
   * Whether to send the vendor's news by email.
   */
  news_notifications?: boolean | undefined;
  /**
   * Whether the child account is active.
   */
  active?: boolean | undefined;
  /**
   * The language of notifications.
   *
   * - Limits: pattern `^[a-z]{2}$`
   */
  language_code?: LanguageCode | undefined;
  /**
   * The child account's time zone.
   */
  location?: string | undefined;
  /**
   * The balance at which a warning goes out by email or SMS.
   */
  min_balance_to_notify?: number | undefined;
  /**
   * Whether payments by Robokassa are allowed.
   */
  support_robokassa?: boolean | undefined;
  /**
   * Whether payments by bank card are allowed.
   */
  support_bank_card?: boolean | undefined;
  /**
   * Whether payments by invoice are allowed.
   */
  support_invoice?: boolean | undefined;
  /**
   * Whether the child account may call restricted destinations.
   */
  can_use_restricted?: boolean | undefined;
  /**
   * Where the vendor posts callbacks about this child account, as JSON: `AccountCallbacks`, one or several callbacks such as `min_balance`. The webhooks of this contract list their types.
   *
   * - Limits: format uri
   */
  callback_url?: string | undefined;
  /**
   * A secret for checking callbacks. Their `hash` is the MD5 of this salt, the account id, the API key and the callback's id, joined without separators. It does not cover the rest of a callback, and does not show that the callback is new.
   *
   * - Limits: at most 39 characters
   *
   * - A secret: sent in the form body only, never logged.
   */
  callback_salt?: string | undefined;
}, "child_account_id" | "child_account_name" | "child_account_email">;

/** Every method of the Accounts section; `Options` are what the caller's client takes for one call. */
export interface AccountsMethods<Options = never> {
  /**
   * Create a child account.
   *
   * Creates a child account of the parent that the `parent_account_*` parameters name. Child accounts are off until the vendor switches them on for the parent. There is no idempotency key: after a timeout, look for the name with GetChildrenAccounts before creating again.
   *
   * - Effect: write
   * - After the outcome `unknown`: look with `getChildrenAccounts` whether the new account_name is listed.
   * - Roles: Owner, Admin
   * - Exactly one of `parent_account_id`, `parent_account_name`, `parent_account_email` (documented; enforced or not is unknown)
   * - Exactly one of `parent_account_api_key`, `parent_account_password` (documented; enforced or not is unknown)
   * - At most one of `record_storage_id`, `record_storage_name` (documented; enforced or not is unknown)
   * - Error codes: 106 ACCOUNTS_NAME_ALREADY_USED, 112 PASSWORD_LENGTH, 113 ACCOUNT_NAME_LENGTH, 114 ACCOUNT_NAME_INITIAL_LETTER, 128 ACCOUNTS_EMAIL_ISNT_UNIQUE, 136 INVALID_EMAIL, 163 ACCOUNT_FIRST_NAME_TOO_LONG, 164 ACCOUNT_LAST_NAME_TOO_LONG, 173 ACCOUNT_NAME_FORBIDDEN, 177 INVALID_PARENT_ACCOUNT_ID, 202 INVALID_LANGUAGE_CODE, 211 ACCOUNT_CUSTOM_DATA_TOO_LONG, 396 INVALID_RECORD_STORAGE_ID, 397 CHILDREN_ACCOUNT_COUNT_LIMIT_PER_DAY_IS_EXCEEDED, 463 EMPTY_NEW_PASSWORD, 464 REQUIRED_CHARACTERS_NEW_PASSWORD, 514 LOCKED, 523 PASSWORD_TOO_WEAK, 524 WHITESPACES_NOT_ALLOWED
   * - Sources: S001:7, live, guides (keys in `sourceKeys`)
   *
   * @example
   * await accounts.addAccount({ parent_account_id: 789456, parent_account_api_key: "00000000-0000-4000-8000-000000000000", account_name: "child-shop", account_email: "shop@example.com", account_password: "Example-Pass-1" });
   * @see https://voximplant.com/docs/references/httpapi/accounts#addaccount
   */
  addAccount(params: AddAccountParams, options?: Options): Promise<AddAccountResponse>;
  /**
   * Change the account's plan.
   *
   * Moves the account to another plan. The fee and the taxes of the coming month are set aside at once, and there is no idempotency key: after a timeout, look at GetAccountPlans before changing again.
   *
   * - Effect: money
   * - After the outcome `unknown`: look with `getAccountPlans` whether the plan is the new one.
   * - Roles: no source lists any
   * - Error codes: 110 INVALID_PLAN, 127 INSUFFICIENT_MONEY, 379 ACCOUNT_PLAN_CHANGE_FORBIDDEN, 426 INVALID_PLAN_TYPE
   * - Sources: S001:1043, docs.ai, node-4.11.0 (keys in `sourceKeys`)
   *
   * @example
   * await accounts.changeAccountPlan({ plan_type: "IM" });
   * @see https://voximplant.com/docs/references/httpapi/accounts#changeaccountplan
   */
  changeAccountPlan(params: ChangeAccountPlanParams, options?: Options): Promise<ChangeAccountPlanResponse>;
  /**
   * Pay by hand for phone numbers that are not renewed automatically.
   *
   * Charges the account for the chosen phone numbers whose automatic charging is off. The money is taken at once, and there is no idempotency key: after a timeout, look at the numbers before charging again. The vendor withdrew this method in August 2025; whether the server still answers is not known.
   *
   * - Effect: money
   * - After the outcome `unknown`: look with `getAccountInfo` whether the balance has fallen by the price of the numbers.
   * - Roles: Owner, Admin, Accountant
   * - Exactly one of `phone_id`, `phone_number` (checked before sending)
   * - Error codes: 121 INVALID_PHONE_NUMBER, 127 INSUFFICIENT_MONEY, 181 INVALID_PHONE_ID
   * - Sources: S001:1009, python-2.2.0 (keys in `sourceKeys`)
   *
   * @example
   * await accounts.chargeAccount({ phone_number: "79993330011" });
   * @deprecated Withdrawn by the vendor since 2025-08-11. Gone from the reference and from every client but the Python one. No replacement is named.
   */
  chargeAccount(params: ChargeAccountParams, options?: Options): Promise<ChargeAccountResponse>;
  /**
   * Create a child account from a template.
   *
   * Creates a child account with the users, scenarios, applications, call distribution and admins of another child account, the template. Child accounts are off until the vendor switches them on for the parent. There is no idempotency key: after a timeout, look for the name with GetChildrenAccounts before cloning again.
   *
   * - Effect: write
   * - After the outcome `unknown`: look with `getChildrenAccounts` whether the new account_name is listed.
   * - Roles: Admin
   * - Exactly one of `account_id`, `account_name`, `account_email` (documented; enforced or not is unknown)
   * - Exactly one of `parent_account_api_key`, `parent_account_password` (documented; enforced or not is unknown)
   * - Error codes: 106 ACCOUNTS_NAME_ALREADY_USED, 112 PASSWORD_LENGTH, 113 ACCOUNT_NAME_LENGTH, 114 ACCOUNT_NAME_INITIAL_LETTER, 115 INVALID_ACCOUNT_ID, 128 ACCOUNTS_EMAIL_ISNT_UNIQUE, 136 INVALID_EMAIL, 163 ACCOUNT_FIRST_NAME_TOO_LONG, 164 ACCOUNT_LAST_NAME_TOO_LONG, 173 ACCOUNT_NAME_FORBIDDEN, 202 INVALID_LANGUAGE_CODE, 211 ACCOUNT_CUSTOM_DATA_TOO_LONG, 397 CHILDREN_ACCOUNT_COUNT_LIMIT_PER_DAY_IS_EXCEEDED, 463 EMPTY_NEW_PASSWORD, 464 REQUIRED_CHARACTERS_NEW_PASSWORD, 514 LOCKED, 523 PASSWORD_TOO_WEAK, 524 WHITESPACES_NOT_ALLOWED
   * - Sources: S001:204, live, guides (keys in `sourceKeys`)
   *
   * @example
   * await accounts.cloneAccount({ account_id: 1321, parent_account_api_key: "00000000-0000-4000-8000-000000000000", new_account_name: "child-cafe", new_account_email: "cafe@example.com", new_account_password: "Example-Pass-1" });
   * @see https://voximplant.com/docs/references/httpapi/accounts#cloneaccount
   */
  cloneAccount(params: CloneAccountParams, options?: Options): Promise<CloneAccountResponse>;
  /**
   * List the account's verifications and the documents sent in for them.
   *
   * Says for the account, and for child accounts if asked, which verifications are needed, how far they are and, with `with_details`, what became of each document. The vendor has announced that this method will be deprecated; GetAccountVerifications takes its place.
   *
   * - Effect: read
   * - Roles: Owner, Admin, Accountant, Payer
   * - Error codes: 194 INVALID_CHILD_ACCOUNT_ID, 324 INVALID_VERIFICATION_NAME, 325 INVALID_TO_UNVERIFIED_HOLD_UNTIL, 326 INVALID_VERIFICATION_STATUS, 337 USER_DOCUMENTS_NOT_FOUND
   * - Sources: S000, S001:1139, docs.ai, live (keys in `sourceKeys`)
   *
   * @example
   * await accounts.getAccountDocuments();
   * @see https://voximplant.com/docs/references/httpapi/accounts#getaccountdocuments
   * @deprecated The vendor has announced its deprecation. Use getAccountVerifications instead. The announcement names no date, and the vendor's own OpenAPI does not flag the method yet.
   */
  getAccountDocuments(params?: GetAccountDocumentsParams, options?: Options): Promise<GetAccountDocumentsResponse>;
  /**
   * Get the account's own data.
   *
   * Gives the account of the token: its settings, money, limits, and the host that the vendor prefers for its calls. For a child account, sign the token with the child's id. The answer may carry secrets.
   *
   * - Effect: read
   * - Roles: no source lists any
   * - Error codes: the common ones
   * - Sources: S003:5, S001:322 (keys in `sourceKeys`)
   *
   * @example
   * await accounts.getAccountInfo();
   * @see https://voximplant.com/docs/references/httpapi/accounts#getaccountinfo
   */
  getAccountInfo(params?: GetAccountInfoParams, options?: Options): Promise<GetAccountInfoResponse>;
  /**
   * List the plans the account is on.
   *
   * Gives the account's current plans, each with its packages and what is left of them.
   *
   * - Effect: read
   * - Roles: no source lists any
   * - Error codes: 426 INVALID_PLAN_TYPE
   * - Sources: S001:1075, docs.ai, node-4.11.0 (keys in `sourceKeys`)
   *
   * @example
   * await accounts.getAccountPlans();
   * @see https://voximplant.com/docs/references/httpapi/accounts#getaccountplans
   */
  getAccountPlans(params?: GetAccountPlansParams, options?: Options): Promise<GetAccountPlansResponse>;
  /**
   * List every Russian verification of an account.
   *
   * Lists an account's Russian verifications with who took each of them and the agreements that belong to it. No source prints an answer, so all but the ids is optional here.
   *
   * - Effect: read
   * - Roles: Owner, Admin, Accountant, Payer
   * - Error codes: 115 INVALID_ACCOUNT_ID
   * - Sources: docs.ai, live, node-4.11.0, go-2.7.0 (keys in `sourceKeys`)
   *
   * @example
   * await accounts.getAccountVerifications({ account_id: 1 });
   * @see https://voximplant.com/docs/references/httpapi/accounts#getaccountverifications
   */
  getAccountVerifications(params: GetAccountVerificationsParams, options?: Options): Promise<GetAccountVerificationsResponse>;
  /**
   * List the plans the account may change to.
   *
   * Gives the plans that ChangeAccountPlan takes for this account, with their packages and prices.
   *
   * - Effect: read
   * - Roles: no source lists any
   * - Error codes: 426 INVALID_PLAN_TYPE
   * - Sources: S001:1107, docs.ai, node-4.11.0 (keys in `sourceKeys`)
   *
   * @example
   * await accounts.getAvailablePlans();
   * @see https://voximplant.com/docs/references/httpapi/accounts#getavailableplans
   */
  getAvailablePlans(params?: GetAvailablePlansParams, options?: Options): Promise<GetAvailablePlansResponse>;
  /**
   * List the child accounts.
   *
   * Gives the child accounts of the token's account, page by page, or those that the filters let through. The answer may carry the children's API keys. Child accounts are off until the vendor enables them.
   *
   * - Effect: read
   * - Roles: Owner
   * - At least one of `child_account_id`, `child_account_name`, `child_account_email` (documented, but not enforced)
   * - Error codes: 194 INVALID_CHILD_ACCOUNT_ID, 198 INVALID_CHILD_ACCOUNT_NAME, 199 INVALID_CHILD_ACCOUNT_EMAIL
   * - Sources: S001:827, S002:38 (keys in `sourceKeys`)
   *
   * @example
   * await accounts.getChildrenAccounts();
   * @see https://voximplant.com/docs/references/httpapi/accounts#getchildrenaccounts
   */
  getChildrenAccounts(params?: GetChildrenAccountsParams, options?: Options): Promise<GetChildrenAccountsResponse>;
  /**
   * Look up what one US dollar is worth in other currencies.
   *
   * Answers with one rate per asked-for currency, of today or of the given date.
   *
   * - Effect: read
   * - Roles: no source lists any
   * - Error codes: 210 INVALID_CURRENCY, 233 INVALID_DATE
   * - Sources: S001:691, docs.ai, live (keys in `sourceKeys`)
   *
   * @example
   * await accounts.getCurrencyRate({ currency: "RUR" });
   * @see https://voximplant.com/docs/references/httpapi/accounts#getcurrencyrate
   */
  getCurrencyRate(params: GetCurrencyRateParams, options?: Options): Promise<GetCurrencyRateResponse>;
  /**
   * Ask how much money to top the account up with.
   *
   * Recommends an amount that covers the subscriptions and the plan up to a date, and lists the subscriptions that fall due. Charges nothing.
   *
   * - Effect: read
   * - Roles: Owner, Admin, Accountant, Payer
   * - Error codes: 111 INVALID_DATE_FORMAT, 210 INVALID_CURRENCY
   * - Sources: S001:964, docs.ai, live (keys in `sourceKeys`)
   *
   * @example
   * await accounts.getMoneyAmountToCharge();
   * @see https://voximplant.com/docs/references/httpapi/accounts#getmoneyamounttocharge
   */
  getMoneyAmountToCharge(params?: GetMoneyAmountToChargeParams, options?: Options): Promise<GetMoneyAmountToChargeResponse>;
  /**
   * Look up what calls, messages, speech and other resources cost.
   *
   * Lists prices by resource and price group. Without a filter the answer carries every price of the account and is very large; name at least a `resource_type`.
   *
   * - Effect: read
   * - Roles: no source lists any
   * - Error codes: 429 INVALID_RESOURCE_TYPE, 430 INVALID_PRICE_GROUP_NAME
   * - Sources: S001:721, node-4.11.0, live, guides (keys in `sourceKeys`)
   *
   * @example
   * await accounts.getResourcePrice();
   * @see https://voximplant.com/docs/references/httpapi/accounts#getresourceprice
   */
  getResourcePrice(params?: GetResourcePriceParams, options?: Options): Promise<GetResourcePriceResponse>;
  /**
   * Look up what subscriptions to phone numbers and SIP registrations cost.
   *
   * Lists subscription templates with their set-up price and their fee. The answer does not tell how many there are in all.
   *
   * - Effect: read
   * - Roles: no source lists any
   * - Error codes: 244 INVALID_SUBSCRIPTION_TEMPLATE_ID, 245 INVALID_SUBSCRIPTION_TEMPLATE_NAME, 246 INVALID_SUBSCRIPTION_TEMPLATE_TYPE, 471 CANT_GET_TEMPLATES_FOR_ACCOUNT
   * - Sources: S001:769, docs.ai, live (keys in `sourceKeys`)
   *
   * @example
   * await accounts.getSubscriptionPrice();
   * @see https://voximplant.com/docs/references/httpapi/accounts#getsubscriptionprice
   */
  getSubscriptionPrice(params?: GetSubscriptionPriceParams, options?: Options): Promise<GetSubscriptionPriceResponse>;
  /**
   * Change the account's settings.
   *
   * Changes what is given and leaves the rest as it is. After a timeout, GetAccountInfo shows which settings hold; a password it does not show.
   *
   * - Effect: write
   * - After the outcome `unknown`: look with `getAccountInfo` whether the settings have the new values; passwords and salts are not shown.
   * - Roles: Owner, Admin, Developer, Accountant, Payer
   * - Error codes: 112 PASSWORD_LENGTH, 128 ACCOUNTS_EMAIL_ISNT_UNIQUE, 136 INVALID_EMAIL, 163 ACCOUNT_FIRST_NAME_TOO_LONG, 164 ACCOUNT_LAST_NAME_TOO_LONG, 189 INVALID_MOBILE_PHONE, 202 INVALID_LANGUAGE_CODE, 203 INVALID_MOBILE_PHONE, 204 INVALID_BILLING_ADDRESS_COUNTRY_CODE, 205 BILLING_ADDRESS_NAME_TOO_LONG, 206 BILLING_ADDRESS_ADDRESS_TOO_LONG, 207 BILLING_ADDRESS_ZIP_TOO_LONG, 208 BILLING_ADDRESS_PHONE_TOO_LONG, 211 ACCOUNT_CUSTOM_DATA_TOO_LONG, 230 ACCOUNT_PASSWORD_CHANGE_TEMPORARY_BLOCKED, 364 CURRENT_ACCOUNT_PASSWORD_NOT_SPECIFIED, 398 INVALID_CALLBACK_URL, 399 CALLBACK_SALT_INVALID, 463 EMPTY_NEW_PASSWORD, 464 REQUIRED_CHARACTERS_NEW_PASSWORD, 523 PASSWORD_TOO_WEAK, 524 WHITESPACES_NOT_ALLOWED, 535 PASSWORD_WAS_ALREADY_USED, 537 ONLY_PASSWORD_AUTHENTICATION_FOR_EMAIL_CHANGING
   * - Sources: S001:347, S004:1, node-4.11.0, go-2.7.0 (keys in `sourceKeys`)
   *
   * @example
   * await accounts.setAccountInfo({ language_code: "en" });
   * @see https://voximplant.com/docs/references/httpapi/accounts#setaccountinfo
   */
  setAccountInfo(params?: SetAccountInfoParams, options?: Options): Promise<SetAccountInfoResponse>;
  /**
   * Change the settings of child accounts.
   *
   * Changes what is given for every child account chosen, and leaves the rest as it is. After a timeout, GetChildrenAccounts shows which settings hold; a password it does not show.
   *
   * - Effect: write
   * - After the outcome `unknown`: look with `getChildrenAccounts` whether the child accounts have the new values.
   * - Roles: no source lists any
   * - Exactly one of `child_account_id`, `child_account_name`, `child_account_email` (checked before sending)
   * - Error codes: 112 PASSWORD_LENGTH, 194 INVALID_CHILD_ACCOUNT_ID, 198 INVALID_CHILD_ACCOUNT_NAME, 199 INVALID_CHILD_ACCOUNT_EMAIL, 201 INVALID_NEW_CHILD_ACCOUNT_EMAIL, 202 INVALID_LANGUAGE_CODE, 230 ACCOUNT_PASSWORD_CHANGE_TEMPORARY_BLOCKED, 398 INVALID_CALLBACK_URL, 399 CALLBACK_SALT_INVALID, 463 EMPTY_NEW_PASSWORD, 464 REQUIRED_CHARACTERS_NEW_PASSWORD, 523 PASSWORD_TOO_WEAK, 524 WHITESPACES_NOT_ALLOWED, 535 PASSWORD_WAS_ALREADY_USED
   * - Sources: S001:547, docs.ai, node-4.11.0, go-2.7.0 (keys in `sourceKeys`)
   *
   * @example
   * await accounts.setChildAccountInfo({ child_account_id: 1321, active: false });
   * @see https://voximplant.com/docs/references/httpapi/accounts#setchildaccountinfo
   */
  setChildAccountInfo(params: SetChildAccountInfoParams, options?: Options): Promise<SetChildAccountInfoResponse>;
}

/** The name of an operation, as it goes over the wire. */
export type AccountsMethod = "AddAccount" | "ChangeAccountPlan" | "ChargeAccount" | "CloneAccount" | "GetAccountDocuments" | "GetAccountInfo" | "GetAccountPlans" | "GetAccountVerifications" | "GetAvailablePlans" | "GetChildrenAccounts" | "GetCurrencyRate" | "GetMoneyAmountToCharge" | "GetResourcePrice" | "GetSubscriptionPrice" | "SetAccountInfo" | "SetChildAccountInfo";
