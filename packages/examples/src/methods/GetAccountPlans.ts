// Shows the account's plans, and what is left of their packages.
import { accounts } from "../accounts.ts";

const { result } = await accounts.getAccountPlans();
for (const plan of result) {
  console.log(`${plan.plan_name}: ${plan.periodic_charge}, next charge on ${plan.next_charge}`);
  for (const { package_name, resource_left, package_size } of plan.packages ?? [])
    console.log(`  ${package_name}: ${resource_left} of ${package_size} left`);
}
