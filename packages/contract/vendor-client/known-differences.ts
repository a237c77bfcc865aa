import type { AccountsMethod } from "@vox-accounts/types";

/** Why the official client sends something else than ours, given what its types ask for. */
export const reasons = {
  "any for all": "its types call the whole list `any`; the contract's word is `all`",
  "list of texts":
    "it takes lists by its types, but joins those of integers only: the call throws and nothing is sent",
  "switch unknown to it":
    "its table lacks the parameter, and it turns no boolean into text for itself: the call fails and nothing is sent",
  "time for a day": "it has no type for a day and sends the time of the Date as well",
  "unknown to it": "its table lacks the parameter, so the name goes out in camel case",
} as const;

/** One parameter of one method that the two clients send differently. */
export interface KnownDifference {
  readonly method: AccountsMethod;
  readonly parameter: string;
  /** What the mock's journal says of the official client; `undefined` if nothing. */
  readonly official: string | undefined;
  readonly reason: keyof typeof reasons;
}

/** All differences; an entry that no longer shows fails the test. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    method: "GetAccountDocuments",
    parameter: "child_account_id",
    official: "any",
    reason: "any for all",
  },
  {
    method: "GetAccountDocuments",
    parameter: "from_unverified_hold_until",
    official: "2015-01-01 00:00:00",
    reason: "time for a day",
  },
  {
    method: "GetAccountDocuments",
    parameter: "to_unverified_hold_until",
    official: "2015-03-31 00:00:00",
    reason: "time for a day",
  },
  {
    method: "GetAccountDocuments",
    parameter: "verification_status",
    official: undefined,
    reason: "list of texts",
  },
  {
    method: "GetAccountPlans",
    parameter: "plan_type",
    official: undefined,
    reason: "list of texts",
  },
  {
    method: "GetAccountVerifications",
    parameter: "active_verification_only",
    official: undefined,
    reason: "switch unknown to it",
  },
  {
    method: "GetAvailablePlans",
    parameter: "plan_type",
    official: undefined,
    reason: "list of texts",
  },
  {
    method: "GetCurrencyRate",
    parameter: "currency",
    official: undefined,
    reason: "list of texts",
  },
  {
    method: "GetCurrencyRate",
    parameter: "date",
    official: "2014-03-17 00:00:00",
    reason: "time for a day",
  },
  {
    method: "GetMoneyAmountToCharge",
    parameter: "charge_date",
    official: "2026-10-01 00:00:00",
    reason: "time for a day",
  },
  {
    method: "GetResourcePrice",
    parameter: "resource_param",
    official: undefined,
    reason: "list of texts",
  },
  {
    method: "GetResourcePrice",
    parameter: "resource_type",
    official: undefined,
    reason: "list of texts",
  },
  {
    method: "SetAccountInfo",
    parameter: "mobile_phone",
    official: undefined,
    reason: "unknown to it",
  },
  {
    method: "SetAccountInfo",
    parameter: "mobilePhone",
    official: "[redacted]",
    reason: "unknown to it",
  },
  {
    method: "SetChildAccountInfo",
    parameter: "callback_salt",
    official: undefined,
    reason: "unknown to it",
  },
  {
    method: "SetChildAccountInfo",
    parameter: "callbackSalt",
    official: "[redacted]",
    reason: "unknown to it",
  },
  {
    method: "SetChildAccountInfo",
    parameter: "callback_url",
    official: undefined,
    reason: "unknown to it",
  },
  {
    method: "SetChildAccountInfo",
    parameter: "callbackUrl",
    official: "[redacted]",
    reason: "unknown to it",
  },
  {
    method: "SetChildAccountInfo",
    parameter: "child_account_id",
    official: "any",
    reason: "any for all",
  },
  {
    method: "SetChildAccountInfo",
    parameter: "child_account_name",
    official: undefined,
    reason: "list of texts",
  },
];
