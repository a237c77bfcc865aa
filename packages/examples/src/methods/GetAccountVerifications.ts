// Shows whether the account's owner is verified, which some features require.
import { accounts } from "../accounts.ts";

const { result: account } = await accounts.getAccountInfo();
const { result } = await accounts.getAccountVerifications({ account_id: account.account_id });
for (const { verification_id, status, created } of result)
  console.log(`verification ${verification_id} of ${created}: ${status}`);
const isVerified = result.some(({ status }) => status === "VERIFIED");
console.log(isVerified ? "The owner is verified." : "The owner is not verified.");
