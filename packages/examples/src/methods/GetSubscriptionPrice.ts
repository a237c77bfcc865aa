// Compares the prices of phone numbers: installation plus the first period.
import { accounts } from "../accounts.ts";

const { result } = await accounts.getSubscriptionPrice({ subscription_template_type: "PHONE_NUM" });
for (const { subscription_template_name, installation_price, price } of result) {
  const first = installation_price + price;
  console.log(`${subscription_template_name}: ${first} first, then ${price}`);
}
