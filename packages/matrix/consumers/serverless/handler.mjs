import process from "node:process";
import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { createCallbackHandler } from "@vox-accounts/client/callbacks";
import { isApiError } from "@vox-accounts/client/errors";

const { CALLBACK_SALT, VOXIMPLANT_API_KEY, VOXIMPLANT_CREDENTIALS_JSON, VOXIMPLANT_URL } =
  process.env;
const auth = serviceAccount(JSON.parse(VOXIMPLANT_CREDENTIALS_JSON));
const accounts = createAccountsClient({ auth, baseUrl: VOXIMPLANT_URL });
const receive = createCallbackHandler({
  secrets: { salt: CALLBACK_SALT, apiKey: VOXIMPLANT_API_KEY },
  fallback: () => {},
  onProblem: () => {},
});

/** Receives callbacks if there is a body; otherwise returns the account's id, or 404 for a plan that does not exist. */
export async function handler({ plan, body }) {
  if (body !== undefined) {
    const { status } = await receive(new Request("https://host/", { method: "POST", body }));
    return { statusCode: status };
  }
  if (plan === undefined) {
    const { result } = await accounts.getAccountInfo();
    return { statusCode: 200, body: String(result.account_id) };
  }
  const { error } = await accounts.safe.changeAccountPlan({ plan_type: plan });
  return { statusCode: isApiError(error, "INVALID") ? 404 : 500 };
}
