// Lists the plans that the account can change to, cheapest first.
import { accounts } from "../accounts.ts";

const { result } = await accounts.getAvailablePlans({ plan_type: ["IM", "MAU"] });
const plans = result.toSorted((a, b) => a.periodic_charge - b.periodic_charge);
for (const { plan_subscription_template_id, plan_name, periodic_charge } of plans)
  console.log(plan_subscription_template_id, plan_name, periodic_charge);
