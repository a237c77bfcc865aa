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
   * - Limits: an email address
   */
  parent_account_email?: string | undefined;
  /**
   * The parent account's API key.
   *
   * - Secret: sent only in the form body, never logged.
   */
  parent_account_api_key?: string | undefined;
  /**
   * The parent account's password, instead of its API key.
   *
   * - Secret: sent only in the form body, never logged.
   */
  parent_account_password?: string | undefined;
  /**
   * The child account's name.
   *
   * - Limits: at least 5 characters; at most 20 characters; pattern `^[a-z][a-z0-9-]*$`
   */
  account_name: AccountName;
  /**
   * The child account's email. Must be unique among all accounts.
   *
   * - Limits: an email address
   */
  account_email: string;
  /**
   * The child account's password.
   *
   * - Limits: at least 8 characters; pattern `^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^A-Za-z0-9\s])\S+$`
   *
   * - Secret: sent only in the form body, never logged.
   */
  account_password: NewPassword;
  /**
   * Whether the child account starts active. Activating a non-child account requires admin permission.
   *
   * @defaultValue `false`
   */
  active?: boolean | undefined;
  /**
   * The language of the vendor's notifications.
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
   * The balance that triggers a warning by email or SMS.
   *
   * - Default: According to the newer reference, 5 dollars.
   */
  min_balance_to_notify?: number | undefined;
  /**
   * Custom text to store with the child account.
   *
   * - Limits: at most 8191 characters
   */
  account_custom_data?: string | undefined;
  /**
   * The owner's first name.
   *
   * - Limits: at most 49 characters
   */
  account_first_name?: string | undefined;
  /**
   * The owner's last name.
   *
   * - Limits: at most 49 characters
   */
  account_last_name?: string | undefined;
  /**
   * Whether the child account receives the vendor's notifications.
   *
   * @defaultValue `false`
   */
  account_notifications?: boolean | undefined;
  /**
   * Whether the child account is notified of plan changes.
   *
   * @defaultValue `false`
   */
  tariff_changing_notifications?: boolean | undefined;
  /**
   * Whether the child account receives newsletters.
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
   * The type of the plan to change.
   */
  plan_type: PlanType;
  /**
   * The id of the new plan, a plan from GetAvailablePlans that costs more than the current one. Always send it.
   *
   * - Default: Not documented by the vendor.
   */
  plan_subscription_template_id?: number | undefined;
}

/** Parameters of ChargeAccount: exactly one of `phone_id`, `phone_number`. */
export type ChargeAccountParams = ExactlyOneOf<{
  /**
   * Ids of the phone numbers to pay for, or `all`. Applies only to numbers with automatic charging off.
   *
   * - Limits: a list of integers or the word `all`
   */
  phone_id?: IntegerListOrAll | undefined;
  /**
   * The phone numbers to pay for (instead of `phone_id`), or `all`. Applies only to numbers with automatic charging off.
   *
   * - Limits: a list of strings or the word `all`
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
   * - Limits: an email address
   */
  account_email?: string | undefined;
  /**
   * The parent account's API key.
   *
   * - Secret: sent only in the form body, never logged.
   */
  parent_account_api_key?: string | undefined;
  /**
   * The parent account's password, instead of its API key.
   *
   * - Secret: sent only in the form body, never logged.
   */
  parent_account_password?: string | undefined;
  /**
   * The new account's name.
   *
   * - Limits: at least 5 characters; at most 20 characters; pattern `^[a-z][a-z0-9-]*$`
   */
  new_account_name: AccountName;
  /**
   * The new account's email. Must be unique among all accounts.
   *
   * - Limits: an email address
   */
  new_account_email: string;
  /**
   * The new account's password.
   *
   * - Limits: at least 8 characters; pattern `^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^A-Za-z0-9\s])\S+$`
   *
   * - Secret: sent only in the form body, never logged.
   */
  new_account_password: NewPassword;
  /**
   * The language of the vendor's notifications.
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
   * Custom text to store with the new account.
   *
   * - Limits: at most 8191 characters
   */
  account_custom_data?: string | undefined;
  /**
   * The owner's first name.
   *
   * - Limits: at most 49 characters
   */
  account_first_name?: string | undefined;
  /**
   * The owner's last name.
   *
   * - Limits: at most 49 characters
   */
  account_last_name?: string | undefined;
}

/** Parameters of GetAccountDocuments. */
export interface GetAccountDocumentsParams {
  /**
   * Whether to include the documents of each verification. Ignored if `child_account_id` is `all`.
   *
   * @defaultValue `false`
   */
  with_details?: boolean | undefined;
  /**
   * Returns only the verification with this name, such as `RU`.
   */
  verification_name?: string | undefined;
  /**
   * Returns only verifications with one of these statuses.
   *
   * - Limits: a list of these values: `REQUIRED`, `IN_PROGRESS`, `VERIFIED`
   */
  verification_status?: VerificationStatusList | undefined;
  /**
   * Returns only verifications whose unverified subscriptions are kept until this date or later.
   *
   * - Limits: a date, YYYY-MM-DD
   *
   * - A `Date` is sent as its day in UTC. For the day in the local time zone, pass `localDay(date)`.
   */
  from_unverified_hold_until?: PlainDate | Date | undefined;
  /**
   * Returns only verifications whose unverified subscriptions are kept until this date or earlier.
   *
   * - Limits: a date, YYYY-MM-DD
   *
   * - A `Date` is sent as its day in UTC. For the day in the local time zone, pass `localDay(date)`.
   */
  to_unverified_hold_until?: PlainDate | Date | undefined;
  /**
   * Ids of the child accounts to include, or `all`.
   *
   * - Limits: a list of integers or the word `all`
   */
  child_account_id?: IntegerListOrAll | undefined;
  /**
   * Whether to leave out the account itself and list only its child accounts.
   *
   * @defaultValue `false`
   */
  children_verifications_only?: boolean | undefined;
}

/** Parameters of GetAccountInfo. */
export interface GetAccountInfoParams {
  /**
   * Whether `balance` is the live balance instead of the balance after the last booked transaction.
   *
   * @defaultValue `true`
   */
  return_live_balance?: boolean | undefined;
}

/** Parameters of GetAccountPlans. */
export interface GetAccountPlansParams {
  /**
   * Returns only plans of these types.
   *
   * - Limits: a list of these values: `IM`, `MAU`
   */
  plan_type?: PlanTypeList | undefined;
  /**
   * Returns only the plans with these ids.
   *
   * - Limits: a list of integers
   */
  plan_subscription_template_id?: IntegerList | undefined;
}

/** Parameters of GetAccountVerifications. */
export interface GetAccountVerificationsParams {
  /**
   * The id of the account whose verifications to list.
   */
  account_id: number;
  /**
   * Whether to list only the verification in force.
   */
  active_verification_only?: boolean | undefined;
}

/** Parameters of GetAvailablePlans. */
export interface GetAvailablePlansParams {
  /**
   * Returns only plans of these types.
   *
   * - Limits: a list of these values: `IM`, `MAU`
   */
  plan_type?: PlanTypeList | undefined;
  /**
   * Returns only the plans with these ids.
   *
   * - Limits: a list of integers
   */
  plan_subscription_template_id?: IntegerList | undefined;
}

/** Parameters of GetChildrenAccounts. */
export interface GetChildrenAccountsParams {
  /**
   * Returns only the children with these ids.
   *
   * - Limits: a list of integers
   */
  child_account_id?: IntegerList | undefined;
  /**
   * Returns only the child with this name.
   */
  child_account_name?: string | undefined;
  /**
   * Returns only the child with this email.
   *
   * - Limits: an email address
   */
  child_account_email?: string | undefined;
  /**
   * Returns only active children (true) or only inactive ones (false).
   */
  active?: boolean | undefined;
  /**
   * Returns only blocked children (true) or only the others (false).
   */
  frozen?: boolean | undefined;
  /**
   * Whether to skip ids in `child_account_id` that do not belong to a child, instead of failing.
   *
   * @defaultValue `false`
   */
  ignore_invalid_accounts?: boolean | undefined;
  /**
   * Whether to return only the `account_id` of each child.
   *
   * @defaultValue `false`
   */
  brief_output?: boolean | undefined;
  /**
   * Whether to return only the `account_id`, `account_name` and `account_email` of each child.
   *
   * @defaultValue `false`
   */
  medium_output?: boolean | undefined;
  /**
   * The maximum number of children to return, capped at 1000. The default does not apply with `brief_output` or `medium_output`: without `count`, they return all children.
   *
   * @defaultValue `20`
   */
  count?: number | undefined;
  /**
   * The number of children to skip.
   *
   * @defaultValue `0`
   */
  offset?: number | undefined;
  /**
   * The sort order. Only the id keeps the order stable while children are renamed.
   *
   * @defaultValue `"child_account_name"`
   */
  order_by?: "child_account_id" | "child_account_name" | "child_account_email" | undefined;
  /**
   * Whether `balance` is the live balance instead of the balance after the last booked transaction.
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
   * - Limits: a list of strings
   */
  currency: CurrencyCodeList;
  /**
   * The date of the rates.
   *
   * - Limits: a date, YYYY-MM-DD
   *
   * - A `Date` is sent as its day in UTC. For the day in the local time zone, pass `localDay(date)`.
   *
   * - Default: The current rates.
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
   * - Default: The account's currency.
   */
  currency?: CurrencyCode | undefined;
  /**
   * The date of the next charge.
   *
   * - Limits: a date, YYYY-MM-DD
   *
   * - A `Date` is sent as its day in UTC. For the day in the local time zone, pass `localDay(date)`.
   *
   * - Default: Today.
   */
  charge_date?: PlainDate | Date | undefined;
}

/** Parameters of GetResourcePrice. */
export interface GetResourcePriceParams {
  /**
   * Returns only resources of these types.
   *
   * - Limits: a list of strings
   *
   * - Default: All types.
   */
  resource_type?: ResourceTypeList | undefined;
  /**
   * Returns only the price groups with these ids.
   *
   * - Limits: a list of integers or the word `all`
   *
   * @defaultValue `"all"`
   */
  price_group_id?: IntegerListOrAll | undefined;
  /**
   * Returns only price groups whose name matches this template. The vendor does not document the template syntax.
   *
   * @defaultValue `"all"`
   */
  price_group_name?: string | undefined;
  /**
   * Returns only the prices that apply to these resource parameters, such as the phone numbers to call.
   *
   * - Limits: a list of strings
   */
  resource_param?: StringList | undefined;
}

/** Parameters of GetSubscriptionPrice. */
export interface GetSubscriptionPriceParams {
  /**
   * Returns only the templates with these ids.
   *
   * - Limits: a list of integers or the word `all`
   *
   * @defaultValue `"all"`
   */
  subscription_template_id?: IntegerListOrAll | undefined;
  /**
   * Returns only templates for this type of subscription.
   */
  subscription_template_type?: "PHONE_NUM" | "SIP_REGISTRATION" | undefined;
  /**
   * Returns only the template with this name.
   */
  subscription_template_name?: string | undefined;
  /**
   * The maximum number of templates to return.
   *
   * - Default: Not documented by the vendor.
   */
  count?: number | undefined;
  /**
   * The number of templates to skip.
   *
   * @defaultValue `0`
   */
  offset?: number | undefined;
}

/** Parameters of SetAccountInfo. */
export interface SetAccountInfoParams {
  /**
   * A new email. Must be unique among all accounts.
   *
   * - Limits: an email address
   */
  new_account_email?: string | undefined;
  /**
   * A new password.
   *
   * - Limits: at least 8 characters; pattern `^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^A-Za-z0-9\s])\S+$`
   *
   * - Secret: sent only in the form body, never logged.
   */
  new_account_password?: NewPassword | undefined;
  /**
   * The language of the vendor's notifications.
   *
   * - Limits: pattern `^[a-z]{2}$`
   */
  language_code?: LanguageCode | undefined;
  /**
   * The account's time zone.
   */
  location?: string | undefined;
  /**
   * The owner's first name.
   *
   * - Limits: at most 49 characters
   */
  account_first_name?: string | undefined;
  /**
   * The owner's last name.
   *
   * - Limits: at most 49 characters
   */
  account_last_name?: string | undefined;
  /**
   * The balance that triggers a warning by email or SMS.
   */
  min_balance_to_notify?: number | undefined;
  /**
   * Whether the account receives the vendor's notifications.
   */
  account_notifications?: boolean | undefined;
  /**
   * Whether the account is notified of plan changes by email.
   */
  tariff_changing_notifications?: boolean | undefined;
  /**
   * Whether the account receives newsletters by email.
   */
  news_notifications?: boolean | undefined;
  /**
   * Whether the account is notified by email when a scenario fails with a JavaScript error.
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
   * The billing address. Required for payments; it can be changed later but not removed.
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
   * The phone number of the billed office.
   *
   * - Limits: at most 29 characters
   */
  billing_address_phone?: string | undefined;
  /**
   * Custom text to store with the account.
   *
   * - Limits: at most 8191 characters
   */
  account_custom_data?: string | undefined;
  /**
   * Where the vendor posts callbacks about the account, as JSON: `AccountCallbacks`, one or several callbacks such as `min_balance`. The webhooks of this contract list their types.
   *
   * - Limits: an absolute URL
   */
  callback_url?: string | undefined;
  /**
   * A secret for checking callbacks. Their `hash` is the MD5 of this salt, the account id, the API key and the callback's id, joined without separators. It does not cover the rest of a callback, and does not show that the callback is new.
   *
   * - Limits: at most 39 characters
   *
   * - Secret: sent only in the form body, never logged.
   */
  callback_salt?: string | undefined;
  /**
   * Whether to store the text of outgoing SMS.
   *
   * - Default: According to the vendor's text, false.
   */
  store_outbound_sms?: boolean | undefined;
  /**
   * Whether to store the text of incoming SMS.
   *
   * - Default: According to the vendor's text, false.
   */
  store_inbound_sms?: boolean | undefined;
  /**
   * The account's mobile phone number.
   */
  mobile_phone?: string | undefined;
}

/** Parameters of SetChildAccountInfo: exactly one of `child_account_id`, `child_account_name`, `child_account_email`. */
export type SetChildAccountInfoParams = ExactlyOneOf<{
  /**
   * Ids of the child accounts to change, or `all`.
   *
   * - Limits: a list of integers or the word `all`
   */
  child_account_id?: IntegerListOrAll | undefined;
  /**
   * Names of the child accounts to change, instead of their ids.
   *
   * - Limits: a list of strings
   */
  child_account_name?: StringList | undefined;
  /**
   * Emails of the child accounts to change, instead of their ids.
   *
   * - Limits: a list of strings
   */
  child_account_email?: StringList | undefined;
  /**
   * A new email for the child account.
   *
   * - Limits: an email address
   */
  new_child_account_email?: string | undefined;
  /**
   * A new password for the child account.
   *
   * - Limits: at least 8 characters; pattern `^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^A-Za-z0-9\s])\S+$`
   *
   * - Secret: sent only in the form body, never logged.
   */
  new_child_account_password?: NewPassword | undefined;
  /**
   * Whether the child account receives the vendor's notifications.
   */
  account_notifications?: boolean | undefined;
  /**
   * Whether the child account is notified of plan changes by email.
   */
  tariff_changing_notifications?: boolean | undefined;
  /**
   * Whether the child account receives newsletters by email.
   */
  news_notifications?: boolean | undefined;
  /**
   * Whether the child account is active.
   */
  active?: boolean | undefined;
  /**
   * The language of the vendor's notifications.
   *
   * - Limits: pattern `^[a-z]{2}$`
   */
  language_code?: LanguageCode | undefined;
  /**
   * The child account's time zone.
   */
  location?: string | undefined;
  /**
   * The balance that triggers a warning by email or SMS.
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
   * - Limits: an absolute URL
   */
  callback_url?: string | undefined;
  /**
   * A secret for checking callbacks. Their `hash` is the MD5 of this salt, the account id, the API key and the callback's id, joined without separators. It does not cover the rest of a callback, and does not show that the callback is new.
   *
   * - Limits: at most 39 characters
   *
   * - Secret: sent only in the form body, never logged.
   */
  callback_salt?: string | undefined;
}, "child_account_id" | "child_account_name" | "child_account_email">;

/** Every method of the Accounts section; `Options` is the type of the client's options for one call. */
export interface AccountsMethods<Options = never> {
  /**
   * Create a child account.
   *
   * Creates a child account under the parent identified by the `parent_account_*` parameters. The vendor must enable child accounts for the parent first. There is no idempotency key: after a timeout, use GetChildrenAccounts to look for the name before you try again.
   *
   * - Effect: write
   * - If the outcome is `unknown`: check with `getChildrenAccounts` whether the new account_name is listed.
   * - Roles: Owner, Admin
   * - Exactly one of `parent_account_id`, `parent_account_name`, `parent_account_email` (documented; may not be enforced)
   * - Exactly one of `parent_account_api_key`, `parent_account_password` (documented; may not be enforced)
   * - At most one of `record_storage_id`, `record_storage_name` (documented; may not be enforced)
   * - Error codes: 106 ACCOUNTS_NAME_ALREADY_USED, 112 PASSWORD_LENGTH, 113 ACCOUNT_NAME_LENGTH, 114 ACCOUNT_NAME_INITIAL_LETTER, 128 ACCOUNTS_EMAIL_ISNT_UNIQUE, 136 INVALID_EMAIL, 163 ACCOUNT_FIRST_NAME_TOO_LONG, 164 ACCOUNT_LAST_NAME_TOO_LONG, 173 ACCOUNT_NAME_FORBIDDEN, 177 INVALID_PARENT_ACCOUNT_ID, 202 INVALID_LANGUAGE_CODE, 211 ACCOUNT_CUSTOM_DATA_TOO_LONG, 396 INVALID_RECORD_STORAGE_ID, 397 CHILDREN_ACCOUNT_COUNT_LIMIT_PER_DAY_IS_EXCEEDED, 463 EMPTY_NEW_PASSWORD, 464 REQUIRED_CHARACTERS_NEW_PASSWORD, 514 LOCKED, 523 PASSWORD_TOO_WEAK, 524 WHITESPACES_NOT_ALLOWED
   *
   * @example
   * await accounts.addAccount({ parent_account_id: 789456, parent_account_api_key: "00000000-0000-4000-8000-000000000000", account_name: "child-shop", account_email: "shop@example.com", account_password: "Example-Pass-1" });
   * @see https://voximplant.com/docs/references/httpapi/accounts#addaccount
   */
  addAccount(params: AddAccountParams, options?: Options): Promise<AddAccountResponse>;
  /**
   * Change the account's plan.
   *
   * Moves the account to another plan and immediately reserves the next month's fee and taxes. There is no idempotency key: after a timeout, check GetAccountPlans before you try again.
   *
   * - Effect: money
   * - If the outcome is `unknown`: check with `getAccountPlans` whether the plan is the new one.
   * - Roles: not documented
   * - Error codes: 110 INVALID_PLAN, 127 INSUFFICIENT_MONEY, 379 ACCOUNT_PLAN_CHANGE_FORBIDDEN, 426 INVALID_PLAN_TYPE
   *
   * @example
   * await accounts.changeAccountPlan({ plan_type: "IM" });
   * @see https://voximplant.com/docs/references/httpapi/accounts#changeaccountplan
   */
  changeAccountPlan(params: ChangeAccountPlanParams, options?: Options): Promise<ChangeAccountPlanResponse>;
  /**
   * Pay manually for phone numbers that are not renewed automatically.
   *
   * Immediately charges the account for those of the given phone numbers that have automatic charging off. There is no idempotency key: after a timeout, check the numbers before you try again. The vendor withdrew this method in August 2025; the server may no longer support it.
   *
   * - Effect: money
   * - If the outcome is `unknown`: check with `getAccountInfo` whether the balance has fallen by the price of the numbers.
   * - Roles: Owner, Admin, Accountant
   * - Exactly one of `phone_id`, `phone_number` (checked before sending)
   * - Error codes: 121 INVALID_PHONE_NUMBER, 127 INSUFFICIENT_MONEY, 181 INVALID_PHONE_ID
   *
   * @example
   * await accounts.chargeAccount({ phone_number: "79993330011" });
   * @deprecated Withdrawn by the vendor since 2025-08-11. Removed from the reference and from every client except the Python one. The vendor names no replacement.
   */
  chargeAccount(params: ChargeAccountParams, options?: Options): Promise<ChargeAccountResponse>;
  /**
   * Create a child account from a template.
   *
   * Creates a child account and copies into it the users, scenarios, applications, call distribution and admins of another child account, the template. The vendor must enable child accounts for the parent first. There is no idempotency key: after a timeout, use GetChildrenAccounts to look for the name before you try again.
   *
   * - Effect: write
   * - If the outcome is `unknown`: check with `getChildrenAccounts` whether the new account_name is listed.
   * - Roles: Admin
   * - Exactly one of `account_id`, `account_name`, `account_email` (documented; may not be enforced)
   * - Exactly one of `parent_account_api_key`, `parent_account_password` (documented; may not be enforced)
   * - Error codes: 106 ACCOUNTS_NAME_ALREADY_USED, 112 PASSWORD_LENGTH, 113 ACCOUNT_NAME_LENGTH, 114 ACCOUNT_NAME_INITIAL_LETTER, 115 INVALID_ACCOUNT_ID, 128 ACCOUNTS_EMAIL_ISNT_UNIQUE, 136 INVALID_EMAIL, 163 ACCOUNT_FIRST_NAME_TOO_LONG, 164 ACCOUNT_LAST_NAME_TOO_LONG, 173 ACCOUNT_NAME_FORBIDDEN, 202 INVALID_LANGUAGE_CODE, 211 ACCOUNT_CUSTOM_DATA_TOO_LONG, 397 CHILDREN_ACCOUNT_COUNT_LIMIT_PER_DAY_IS_EXCEEDED, 463 EMPTY_NEW_PASSWORD, 464 REQUIRED_CHARACTERS_NEW_PASSWORD, 514 LOCKED, 523 PASSWORD_TOO_WEAK, 524 WHITESPACES_NOT_ALLOWED
   *
   * @example
   * await accounts.cloneAccount({ account_id: 1321, parent_account_api_key: "00000000-0000-4000-8000-000000000000", new_account_name: "child-cafe", new_account_email: "cafe@example.com", new_account_password: "Example-Pass-1" });
   * @see https://voximplant.com/docs/references/httpapi/accounts#cloneaccount
   */
  cloneAccount(params: CloneAccountParams, options?: Options): Promise<CloneAccountResponse>;
  /**
   * List the account's verifications and the documents submitted for them.
   *
   * Returns the verifications that the account (and, on request, its child accounts) needs, the status of each and, with `with_details`, the status of each document. The vendor has announced that this method will be deprecated in favor of GetAccountVerifications.
   *
   * - Effect: read
   * - Roles: Owner, Admin, Accountant, Payer
   * - Error codes: 194 INVALID_CHILD_ACCOUNT_ID, 324 INVALID_VERIFICATION_NAME, 325 INVALID_TO_UNVERIFIED_HOLD_UNTIL, 326 INVALID_VERIFICATION_STATUS, 337 USER_DOCUMENTS_NOT_FOUND
   *
   * @example
   * await accounts.getAccountDocuments();
   * @see https://voximplant.com/docs/references/httpapi/accounts#getaccountdocuments
   * @deprecated The vendor has announced its deprecation. Use getAccountVerifications instead. The announcement gives no date, and the vendor's own OpenAPI does not mark the method as deprecated yet.
   */
  getAccountDocuments(params?: GetAccountDocumentsParams, options?: Options): Promise<GetAccountDocumentsResponse>;
  /**
   * Get the account's details.
   *
   * Returns the token's account (its settings, balances and limits) and the host that the vendor prefers for its calls. To read a child account, sign the token with the child's id. The answer may contain secrets.
   *
   * - Effect: read
   * - Roles: not documented
   * - Error codes: only the common ones
   *
   * @example
   * await accounts.getAccountInfo();
   * @see https://voximplant.com/docs/references/httpapi/accounts#getaccountinfo
   */
  getAccountInfo(params?: GetAccountInfoParams, options?: Options): Promise<GetAccountInfoResponse>;
  /**
   * List the account's current plans.
   *
   * Returns the account's current plans, each with its packages and how much of them is left.
   *
   * - Effect: read
   * - Roles: not documented
   * - Error codes: 426 INVALID_PLAN_TYPE
   *
   * @example
   * await accounts.getAccountPlans();
   * @see https://voximplant.com/docs/references/httpapi/accounts#getaccountplans
   */
  getAccountPlans(params?: GetAccountPlansParams, options?: Options): Promise<GetAccountPlansResponse>;
  /**
   * List every Russian verification of an account.
   *
   * Returns an account's Russian verifications, each with the verified person or company and the agreements. No source shows an example answer, so every field except the ids is optional.
   *
   * - Effect: read
   * - Roles: Owner, Admin, Accountant, Payer
   * - Error codes: 115 INVALID_ACCOUNT_ID
   *
   * @example
   * await accounts.getAccountVerifications({ account_id: 1 });
   * @see https://voximplant.com/docs/references/httpapi/accounts#getaccountverifications
   */
  getAccountVerifications(params: GetAccountVerificationsParams, options?: Options): Promise<GetAccountVerificationsResponse>;
  /**
   * List the plans that the account can switch to.
   *
   * Returns the plans that ChangeAccountPlan accepts for this account, with their packages and prices.
   *
   * - Effect: read
   * - Roles: not documented
   * - Error codes: 426 INVALID_PLAN_TYPE
   *
   * @example
   * await accounts.getAvailablePlans();
   * @see https://voximplant.com/docs/references/httpapi/accounts#getavailableplans
   */
  getAvailablePlans(params?: GetAvailablePlansParams, options?: Options): Promise<GetAvailablePlansResponse>;
  /**
   * List the child accounts.
   *
   * Returns the child accounts of the token's account, page by page; filters narrow the list. The answer may contain the children's API keys. The vendor must enable child accounts first.
   *
   * - Effect: read
   * - Roles: Owner
   * - At least one of `child_account_id`, `child_account_name`, `child_account_email` (documented but not enforced)
   * - Error codes: 194 INVALID_CHILD_ACCOUNT_ID, 198 INVALID_CHILD_ACCOUNT_NAME, 199 INVALID_CHILD_ACCOUNT_EMAIL
   *
   * @example
   * await accounts.getChildrenAccounts();
   * @see https://voximplant.com/docs/references/httpapi/accounts#getchildrenaccounts
   */
  getChildrenAccounts(params?: GetChildrenAccountsParams, options?: Options): Promise<GetChildrenAccountsResponse>;
  /**
   * Get exchange rates of the US dollar.
   *
   * Returns one rate for each requested currency, for today or for the given date.
   *
   * - Effect: read
   * - Roles: not documented
   * - Error codes: 210 INVALID_CURRENCY, 233 INVALID_DATE
   *
   * @example
   * await accounts.getCurrencyRate({ currency: "RUR" });
   * @see https://voximplant.com/docs/references/httpapi/accounts#getcurrencyrate
   */
  getCurrencyRate(params: GetCurrencyRateParams, options?: Options): Promise<GetCurrencyRateResponse>;
  /**
   * Get the recommended top-up amount.
   *
   * Returns an amount that covers the subscriptions and the plan up to a date, and the subscriptions that are due. Does not charge the account.
   *
   * - Effect: read
   * - Roles: Owner, Admin, Accountant, Payer
   * - Error codes: 111 INVALID_DATE_FORMAT, 210 INVALID_CURRENCY
   *
   * @example
   * await accounts.getMoneyAmountToCharge();
   * @see https://voximplant.com/docs/references/httpapi/accounts#getmoneyamounttocharge
   */
  getMoneyAmountToCharge(params?: GetMoneyAmountToChargeParams, options?: Options): Promise<GetMoneyAmountToChargeResponse>;
  /**
   * Get the prices of calls, messages, speech and other resources.
   *
   * Returns prices by resource and price group. Without filters, the answer contains every price of the account and is very large; send at least a `resource_type`.
   *
   * - Effect: read
   * - Roles: not documented
   * - Error codes: 429 INVALID_RESOURCE_TYPE, 430 INVALID_PRICE_GROUP_NAME
   *
   * @example
   * await accounts.getResourcePrice();
   * @see https://voximplant.com/docs/references/httpapi/accounts#getresourceprice
   */
  getResourcePrice(params?: GetResourcePriceParams, options?: Options): Promise<GetResourcePriceResponse>;
  /**
   * Get the prices of phone number and SIP registration subscriptions.
   *
   * Returns subscription templates with their setup price and fee. The answer does not include a total count.
   *
   * - Effect: read
   * - Roles: not documented
   * - Error codes: 244 INVALID_SUBSCRIPTION_TEMPLATE_ID, 245 INVALID_SUBSCRIPTION_TEMPLATE_NAME, 246 INVALID_SUBSCRIPTION_TEMPLATE_TYPE, 471 CANT_GET_TEMPLATES_FOR_ACCOUNT
   *
   * @example
   * await accounts.getSubscriptionPrice();
   * @see https://voximplant.com/docs/references/httpapi/accounts#getsubscriptionprice
   */
  getSubscriptionPrice(params?: GetSubscriptionPriceParams, options?: Options): Promise<GetSubscriptionPriceResponse>;
  /**
   * Change the account's settings.
   *
   * Changes the given settings and leaves the others as they are. After a timeout, check the settings with GetAccountInfo; it does not show the password.
   *
   * - Effect: write
   * - If the outcome is `unknown`: check with `getAccountInfo` whether the settings have the new values; passwords and salts are not shown.
   * - Roles: Owner, Admin, Developer, Accountant, Payer
   * - Error codes: 112 PASSWORD_LENGTH, 128 ACCOUNTS_EMAIL_ISNT_UNIQUE, 136 INVALID_EMAIL, 163 ACCOUNT_FIRST_NAME_TOO_LONG, 164 ACCOUNT_LAST_NAME_TOO_LONG, 189 INVALID_MOBILE_PHONE, 202 INVALID_LANGUAGE_CODE, 203 INVALID_MOBILE_PHONE, 204 INVALID_BILLING_ADDRESS_COUNTRY_CODE, 205 BILLING_ADDRESS_NAME_TOO_LONG, 206 BILLING_ADDRESS_ADDRESS_TOO_LONG, 207 BILLING_ADDRESS_ZIP_TOO_LONG, 208 BILLING_ADDRESS_PHONE_TOO_LONG, 211 ACCOUNT_CUSTOM_DATA_TOO_LONG, 230 ACCOUNT_PASSWORD_CHANGE_TEMPORARY_BLOCKED, 364 CURRENT_ACCOUNT_PASSWORD_NOT_SPECIFIED, 398 INVALID_CALLBACK_URL, 399 CALLBACK_SALT_INVALID, 463 EMPTY_NEW_PASSWORD, 464 REQUIRED_CHARACTERS_NEW_PASSWORD, 523 PASSWORD_TOO_WEAK, 524 WHITESPACES_NOT_ALLOWED, 535 PASSWORD_WAS_ALREADY_USED, 537 ONLY_PASSWORD_AUTHENTICATION_FOR_EMAIL_CHANGING
   *
   * @example
   * await accounts.setAccountInfo({ language_code: "en" });
   * @see https://voximplant.com/docs/references/httpapi/accounts#setaccountinfo
   */
  setAccountInfo(params?: SetAccountInfoParams, options?: Options): Promise<SetAccountInfoResponse>;
  /**
   * Change the settings of child accounts.
   *
   * Changes the given settings of every selected child account and leaves the others as they are. After a timeout, check the settings with GetChildrenAccounts; it does not show the password.
   *
   * - Effect: write
   * - If the outcome is `unknown`: check with `getChildrenAccounts` whether the child accounts have the new values.
   * - Roles: not documented
   * - Exactly one of `child_account_id`, `child_account_name`, `child_account_email` (checked before sending)
   * - Error codes: 112 PASSWORD_LENGTH, 194 INVALID_CHILD_ACCOUNT_ID, 198 INVALID_CHILD_ACCOUNT_NAME, 199 INVALID_CHILD_ACCOUNT_EMAIL, 201 INVALID_NEW_CHILD_ACCOUNT_EMAIL, 202 INVALID_LANGUAGE_CODE, 230 ACCOUNT_PASSWORD_CHANGE_TEMPORARY_BLOCKED, 398 INVALID_CALLBACK_URL, 399 CALLBACK_SALT_INVALID, 463 EMPTY_NEW_PASSWORD, 464 REQUIRED_CHARACTERS_NEW_PASSWORD, 523 PASSWORD_TOO_WEAK, 524 WHITESPACES_NOT_ALLOWED, 535 PASSWORD_WAS_ALREADY_USED
   *
   * @example
   * await accounts.setChildAccountInfo({ child_account_id: 1321, active: false });
   * @see https://voximplant.com/docs/references/httpapi/accounts#setchildaccountinfo
   */
  setChildAccountInfo(params: SetChildAccountInfoParams, options?: Options): Promise<SetChildAccountInfoResponse>;
}

/** The wire name of an operation. */
export type AccountsMethod = "AddAccount" | "ChangeAccountPlan" | "ChargeAccount" | "CloneAccount" | "GetAccountDocuments" | "GetAccountInfo" | "GetAccountPlans" | "GetAccountVerifications" | "GetAvailablePlans" | "GetChildrenAccounts" | "GetCurrencyRate" | "GetMoneyAmountToCharge" | "GetResourcePrice" | "GetSubscriptionPrice" | "SetAccountInfo" | "SetChildAccountInfo";
