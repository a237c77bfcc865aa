// Lists all active child accounts, however many pages they fill.
import { accounts } from "../accounts.ts";

let count = 0;
for await (const child of accounts.each.getChildrenAccounts({ active: true })) {
  count++;
  console.log(child.account_id, child.account_name, child.balance);
}
console.log(`${count} active child accounts`);
