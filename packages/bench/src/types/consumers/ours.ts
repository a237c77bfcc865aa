import { createAccountsClient } from "@vox-accounts/client";
import { credentialsFile } from "@vox-accounts/client/node";

const accounts = createAccountsClient({ auth: credentialsFile() });

/** Calls every method, as a program would. */
export async function callEveryMethod(): Promise<unknown[]> {
  const results: unknown[] = [];
  results.push((await accounts.addAccount({"parent_account_id":789456,"parent_account_api_key":"00000000-0000-4000-8000-000000000000","account_name":"child-shop","account_email":"shop@example.com","account_password":"Example-Pass-1"})).result);
  results.push((await accounts.changeAccountPlan({"plan_type":"IM"})).result);
  results.push((await accounts.chargeAccount({"phone_number":"79993330011"})).result);
  results.push((await accounts.cloneAccount({"account_id":1321,"parent_account_api_key":"00000000-0000-4000-8000-000000000000","new_account_name":"child-cafe","new_account_email":"cafe@example.com","new_account_password":"Example-Pass-1"})).result);
  results.push((await accounts.getAccountDocuments({})).result);
  results.push((await accounts.getAccountInfo({})).result);
  results.push((await accounts.getAccountPlans({})).result);
  results.push((await accounts.getAccountVerifications({"account_id":1})).result);
  results.push((await accounts.getAvailablePlans({})).result);
  results.push((await accounts.getChildrenAccounts({})).result);
  results.push((await accounts.getCurrencyRate({"currency":"RUR"})).result);
  results.push((await accounts.getMoneyAmountToCharge({})).result);
  results.push((await accounts.getResourcePrice({})).result);
  results.push((await accounts.getSubscriptionPrice({})).result);
  results.push((await accounts.setAccountInfo({"language_code":"en"})).result);
  results.push((await accounts.setChildAccountInfo({"child_account_id":1321,"active":false})).result);
  return results;
}
