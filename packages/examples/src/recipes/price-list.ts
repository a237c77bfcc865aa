// Prints the prices of calls, messages and subscriptions as a Markdown table.
import { accounts } from "../accounts.ts";

const rows: string[][] = [];
const { result } = await accounts.getResourcePrice();
for (const { resource_type, price_groups } of result)
  for (const { price_group_name, price, num_resources_per_price } of price_groups ?? [])
    rows.push([`${resource_type} ${price_group_name}`, `${price}`, `${num_resources_per_price}`]);

for await (const subscription of accounts.each.getSubscriptionPrice())
  rows.push([subscription.subscription_template_name, `${subscription.price}`, "period"]);

rows.sort(([a = ""], [b = ""]) => a.localeCompare(b));
console.log("| what | price | for |\n|---|--:|--:|");
for (const row of rows) console.log(`| ${row.join(" | ")} |`);
