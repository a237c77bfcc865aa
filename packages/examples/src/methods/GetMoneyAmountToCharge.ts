// Shows how much money the next subscription renewals will take.
import { localDay } from "@vox-accounts/client";
import { accounts } from "../accounts.ts";

const inThirtyDays = localDay(new Date(Date.now() + 30 * 24 * 60 * 60 * 1000));
const { result } = await accounts.getMoneyAmountToCharge({ charge_date: inThirtyDays });
for (const { subscription_description, subscription_amount } of result.subscriptions ?? [])
  console.log(`${subscription_description}: ${subscription_amount}`);
console.log(`By ${inThirtyDays}, pay at least ${result.min_amount}.`);
