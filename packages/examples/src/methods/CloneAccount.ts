// Creates a child account with the settings of another account.
import { randomUUID } from "node:crypto";
import { AccountsError } from "@vox-accounts/client";
import { accounts } from "../accounts.ts";

const [template] = (await accounts.getChildrenAccounts({ count: 1 })).result;
const name = "child-cafe";
try {
  const { result } = await accounts.cloneAccount({
    account_id: template?.account_id,
    parent_account_api_key: process.env.VOXIMPLANT_API_KEY,
    new_account_name: name,
    new_account_email: "cafe@example.com",
    new_account_password: `Aa1-${randomUUID()}`, // store it with your other secrets
  });
  console.log(`Created ${name} with the id ${result.account_id}.`);
} catch (error) {
  if (!(error instanceof AccountsError && error.outcome === "unknown")) throw error;
  const filter = { child_account_name: name }; // check before trying again
  const [found] = (await accounts.getChildrenAccounts(filter)).result;
  console.log(found ? `${name} exists after all: ${found.account_id}.` : "Not created: try again.");
}
