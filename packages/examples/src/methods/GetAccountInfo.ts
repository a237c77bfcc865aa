// Shows what the account can spend right now.
import { accounts } from "../accounts.ts";

const { result } = await accounts.getAccountInfo({ return_live_balance: true });
console.log(`${result.account_name} (${result.account_id})`);
console.log(`balance: ${result.balance} ${result.currency}`);
if (result.frozen) console.log("The account is frozen: it cannot make calls.");
