// Changes to the cheapest plan on offer, and finds out which plan is active if the response is lost.
import { AccountsError } from "@vox-accounts/client";
import { accounts } from "../accounts.ts";

const { result: offers } = await accounts.getAvailablePlans({ plan_type: "IM" });
const [plan] = offers.toSorted((a, b) => a.periodic_charge - b.periodic_charge);
if (!plan) throw new Error("No plan is on offer.");
const { plan_name, plan_subscription_template_id } = plan;
try {
  await accounts.changeAccountPlan({ plan_type: "IM", plan_subscription_template_id });
  console.log(`The plan is ${plan_name}.`);
} catch (error) {
  if (!(error instanceof AccountsError && error.outcome === "unknown")) throw error;
  const filter = { plan_subscription_template_id }; // check before paying again
  const { result } = await accounts.getAccountPlans(filter);
  if (result.length > 0) console.log(`The plan is ${plan_name} after all.`);
  else console.log("No change so far: check again later.");
}
