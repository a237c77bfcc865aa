import type { AccountsClient } from "@vox-accounts/client";
import { functionName } from "@vox-accounts/scripts/contract/names";
import type { AccountsMethod } from "@vox-accounts/types";

/** Calls a method by its wire name with the parameters of an example. */
export function callMethod(
  client: AccountsClient,
  method: AccountsMethod,
  params: object,
): Promise<object> {
  return client[functionName(method) as "getAccountInfo"](params); // any method: the examples have the right parameters
}
