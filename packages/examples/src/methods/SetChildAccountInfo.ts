// Switches off the first active child account, and finds out what happened if the response is lost.
import { AccountsError } from "@vox-accounts/client";
import { accounts } from "../accounts.ts";

const { result } = await accounts.getChildrenAccounts({ active: true, count: 1 });
const [child] = result;
if (!child) throw new Error("The account has no active child account.");
try {
  await accounts.setChildAccountInfo({ child_account_id: child.account_id, active: false });
  console.log(`${child.account_id} is off.`);
} catch (error) {
  if (!(error instanceof AccountsError && error.outcome === "unknown")) throw error;
  const filter = { child_account_id: child.account_id }; // check before trying again
  const [now] = (await accounts.getChildrenAccounts(filter)).result;
  console.log(now?.active ? "Still on: try again." : `${child.account_id} is off after all.`);
}
