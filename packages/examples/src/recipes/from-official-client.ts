// Migrating from the vendor's client, after: prints the same lines.
import { createAccountsClient } from "@vox-accounts/client";
import { credentialsFile } from "@vox-accounts/client/node";

const accounts = createAccountsClient({ auth: credentialsFile("./credentials.json") });
const { result } = await accounts.getAccountInfo({ return_live_balance: true });
console.log(result.account_name, result.balance);

const plans = await accounts.safe.getAvailablePlans({ plan_type: ["IM", "MAU"] });
console.log(plans.error ? plans.error.message : plans.data.result.map((plan) => plan.plan_name));

const active: number[] = [];
for await (const { account_id } of accounts.each.getChildrenAccounts({ active: true }))
  active.push(account_id);
console.log(active);

const [first] = active;
if (first !== undefined)
  console.log((await accounts.forChild(first).getAccountInfo()).result.account_name);
