// Creates a child account, and finds out whether it exists if the response is lost.
import { randomUUID } from "node:crypto";
import { AccountsError } from "@vox-accounts/client";
import { accounts } from "../accounts.ts";

const { result: parent } = await accounts.getAccountInfo();
const name = "child-shop";
try {
  const child = await accounts.addAccount({
    parent_account_id: parent.account_id,
    parent_account_api_key: process.env.VOXIMPLANT_API_KEY,
    account_name: name,
    account_email: "shop@example.com",
    account_password: `Aa1-${randomUUID()}`, // store it with your other secrets
    active: true,
  });
  console.log(`Created ${name} with the id ${child.account_id}.`);
} catch (error) {
  if (!(error instanceof AccountsError && error.outcome === "unknown")) throw error;
  const filter = { child_account_name: name }; // check before trying again
  const [found] = (await accounts.getChildrenAccounts(filter)).result;
  console.log(found ? `${name} exists after all: ${found.account_id}.` : "Not created: try again.");
}
