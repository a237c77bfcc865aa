// Shows what a call to a phone number costs.
import { accounts } from "../accounts.ts";

const { result } = await accounts.getResourcePrice({
  resource_type: "PSTNOUT",
  resource_param: ["79263332211"],
});
for (const { resource_type, price_groups } of result)
  for (const { price_group_name, price, num_resources_per_price, quantum } of price_groups ?? []) {
    console.log(`${resource_type} ${price_group_name}: ${price} for ${num_resources_per_price} s`);
    console.log(`  counted in steps of ${quantum} s`);
  }
