import type { AccountCallbackType, CallbackPayloads } from "@vox-accounts/types";
import type { CallbackAccount } from "../callbacks/build-callbacks.ts";
import type { CausedCallback } from "../callbacks/create-callbacks.ts";
import { type Account, liveBalance } from "./account.ts";

/** Returns the callbacks that a change of an account causes. */
export function causedCallbacks(before: Account, after: Account): CausedCallback[] {
  const caused: CausedCallback[] = [];
  const cause = <T extends AccountCallbackType>(type: T, payload: CallbackPayloads[T]) =>
    caused.push({ type, accountId: after.account_id, payload: { ...payload } });
  if (!before.frozen && after.frozen) cause("account_is_frozen", {});
  if (before.frozen && !after.frozen) cause("account_is_unfrozen", {});
  if (reachesLimit(before, after))
    cause("min_balance", { is_min_credit: false, is_repeated: false });
  return caused;
}

/** Whether the balance fell from above the limit to the limit or below. */
function reachesLimit(before: Account, after: Account): boolean {
  const limit = after.min_balance_to_notify;
  if (limit === undefined || limit === null) return false;
  return liveBalance(after) <= limit && liveBalance(before) > limit;
}

/** Returns what callbacks about an account contain, where they go and what signs them. */
export function callbackAccount(account: Account): CallbackAccount {
  const { account_name, account_email, language_code, account_first_name, account_last_name } =
    account;
  const fields = {
    account_name,
    account_email,
    language_code,
    account_first_name,
    account_last_name,
    balance: liveBalance(account),
    currency: account.currency,
  };
  const known = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  return {
    fields: Object.fromEntries(known),
    url: account.callback_url,
    salt: account.callback_salt,
    apiKey: account.api_key,
  };
}
