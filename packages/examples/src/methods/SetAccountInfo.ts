// Changes the account's time zone, and finds out what happened if the response is lost.
import { AccountsError } from "@vox-accounts/client";
import { accounts } from "../accounts.ts";

const location = "Europe/Berlin";
try {
  await accounts.setAccountInfo({ location });
  console.log(`The time zone is ${location}.`);
} catch (error) {
  if (!(error instanceof AccountsError && error.outcome === "unknown")) throw error;
  const { result } = await accounts.getAccountInfo(); // check before trying again
  const isDone = result.location === location;
  console.log(isDone ? `The time zone is ${location} after all.` : "Not changed: try again.");
}
