// Pays for a phone number, and finds out whether money moved if the response is lost.
import { AccountsError } from "@vox-accounts/client";
import { accounts } from "../accounts.ts";

const balanceNow = async () => (await accounts.getAccountInfo()).result.balance ?? 0;

const before = await balanceNow();
try {
  const { result } = await accounts.chargeAccount({ phone_number: "79993330011" });
  console.log(`Paid ${result.charged_amount}.`);
} catch (error) {
  if (!(error instanceof AccountsError && error.outcome === "unknown")) throw error;
  const spent = before - (await balanceNow()); // check before paying again
  if (spent > 0) console.log(`The balance fell by ${spent}: perhaps paid.`);
  else console.log("Not paid so far: check again later.");
}
