import type { AccountsClient } from "@vox-accounts/client";
import type { AccountsMethod } from "@vox-accounts/types";

/** Calls a method by its wire name with the parameters of an example. */
export function callMethod(
  client: AccountsClient,
  method: AccountsMethod,
  params: object,
): Promise<object> {
  const name = `${method.charAt(0).toLowerCase()}${method.slice(1)}`;
  return client[name as "getAccountInfo"](params); // any of them: the examples hold what each one takes
}
