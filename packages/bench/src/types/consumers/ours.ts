import { createAccountsClient } from "@vox-accounts/client";
import { credentialsFile } from "@vox-accounts/client/node";

const accounts = createAccountsClient({ auth: credentialsFile() });

/** Calls every method, as a program would. */
export async function callEveryMethod(): Promise<unknown[]> {
  const info = await accounts.getAccountInfo({ return_live_balance: true });
  const children = await accounts.getChildrenAccounts({ active: true, count: 10 });
  return [
    info.result.account_id,
    children.result[0]?.account_name,
    (await accounts.getAccountDocuments({ with_details: true })).result,
    (await accounts.getAccountPlans({ plan_type: "IM" })).result,
    (await accounts.getAccountVerifications({ account_id: 1 })).result,
    (await accounts.getAvailablePlans({ plan_type: "IM" })).result,
    (await accounts.getCurrencyRate({ currency: ["USD"] })).result,
    (await accounts.getMoneyAmountToCharge({ currency: "USD" })).result,
    (await accounts.getResourcePrice({ price_group_id: [1] })).result,
    (await accounts.getSubscriptionPrice({})).result,
    (await accounts.setAccountInfo({ account_first_name: "Ada" })).result,
    (await accounts.setChildAccountInfo({ child_account_id: 1, active: true })).result,
    (await accounts.changeAccountPlan({ plan_type: "IM" })).result,
    (await accounts.chargeAccount({ phone_id: [1, 2] })).result,
    (
      await accounts.cloneAccount({
        account_id: 1,
        new_account_name: "name",
        new_account_email: "a@b.example",
        new_account_password: "p",
      })
    ).result,
    (
      await accounts.addAccount({
        account_name: "name",
        account_email: "a@b.example",
        account_password: "p",
      })
    ).result,
  ];
}
