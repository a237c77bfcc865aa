import { createAccountsClient } from "@vox-accounts/client";
import { isApiError } from "@vox-accounts/client/errors";

/** A page with tokens that its server signs. */
globalThis.readAndWrite = async ({ baseUrl, token }) => {
  const accounts = createAccountsClient({ auth: async () => token, baseUrl });
  const { result } = await accounts.getAccountInfo();
  let children = 0;
  for await (const child of accounts.each.getChildrenAccounts()) children += child.account_id > 0;
  const { error } = await accounts.safe.changeAccountPlan({ plan_type: "none" });
  return {
    account: result.account_id,
    children,
    known: isApiError(error, "INVALID"),
    kind: error?.kind,
  };
};
