// Converts an amount of US dollars at today's rates.
import { accounts } from "../accounts.ts";

const dollars = 100;
const { result } = await accounts.getCurrencyRate({ currency: ["RUR", "EUR"] });
for (const [currency, rate] of Object.entries(result))
  console.log(`${dollars} USD = ${(dollars * rate).toFixed(2)} ${currency} (rate ${rate})`);
