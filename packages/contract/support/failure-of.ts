import { AccountsError } from "@vox-accounts/client";
import * as promises from "@vox-accounts/test-kit/promises";

/** The `AccountsError` that a call fails with. */
export function failureOf(call: PromiseLike<unknown>): Promise<AccountsError> {
  return promises.failureOf(call, AccountsError);
}
