import process from "node:process";
import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { isApiError } from "@vox-accounts/client/errors";

const auth = serviceAccount(JSON.parse(process.env.VOXIMPLANT_CREDENTIALS_JSON));
const accounts = createAccountsClient({ auth, baseUrl: process.env.VOXIMPLANT_URL });

/** Answers with the account's id, or 404 for a plan that does not exist. */
export async function handler({ plan }) {
  if (plan === undefined) {
    const { result } = await accounts.getAccountInfo();
    return { statusCode: 200, body: String(result.account_id) };
  }
  const { error } = await accounts.safe.changeAccountPlan({ plan_type: plan });
  return { statusCode: isApiError(error, "INVALID") ? 404 : 500 };
}
