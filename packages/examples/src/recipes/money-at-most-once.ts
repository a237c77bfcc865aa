// Changes the plan at most once, whatever the network does, and reports what is known afterwards.
import { setTimeout as sleep } from "node:timers/promises";
import { AccountsError } from "@vox-accounts/client";
import { explainError } from "@vox-accounts/client/errors";
import { accounts } from "../accounts.ts";

const checkEveryMs = Number(process.env.CHECK_EVERY_MS) || 2000;
const { result: offers } = await accounts.getAvailablePlans({ plan_type: "IM" });
const [plan] = offers.toSorted((a, b) => a.periodic_charge - b.periodic_charge);
if (!plan) throw new Error("No plan is on offer.");
const { plan_name, plan_subscription_template_id } = plan;

// #region pay
try {
  const change = { plan_type: "IM", plan_subscription_template_id } as const;
  await accounts.changeAccountPlan(change, { timeout: 10_000 });
  console.log(`Changed to ${plan_name}.`);
} catch (error) {
  if (!(error instanceof AccountsError)) throw error;
  console.error(explainError(error));
  if (error.outcome === "not-executed") console.log("Not changed: nothing was paid.");
  else if (error.outcome === "executed" || (await isOnPlan()))
    console.log(`Changed to ${plan_name}, though the answer was lost.`);
  else console.log("Not changed so far: check again before you pay again.");
}
// #endregion

/** Checks for the new plan several times, because the server may still be working. */
async function isOnPlan(): Promise<boolean> {
  for (let check = 1; check <= 3; check++) {
    const { result } = await accounts.getAccountPlans({ plan_subscription_template_id });
    if (result.length > 0) return true;
    await sleep(checkEveryMs);
  }
  return false;
}
