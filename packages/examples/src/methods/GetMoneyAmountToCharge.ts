// Says how much money the next renewal of subscriptions takes.
import { localDay } from "@vox-accounts/client";
import { accounts } from "../accounts.ts";

const inThirtyDays = localDay(new Date(Date.now() + 30 * 24 * 60 * 60 * 1000));
const { result } = await accounts.getMoneyAmountToCharge({ charge_date: inThirtyDays });
for (const { subscription_description, subscription_amount } of result.subscriptions ?? [])
  console.log(`${subscription_description}: ${subscription_amount}`);
console.log(`Until ${inThirtyDays}, pay ${result.min_amount} at least.`);
