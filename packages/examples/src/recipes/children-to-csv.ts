// Writes all child accounts as CSV: node children-to-csv.ts > children.csv
import { accounts } from "../accounts.ts";

const columns = ["account_id", "account_name", "account_email", "balance", "currency"] as const;

/** Quotes what a spreadsheet would split, and what it would run as a formula. */
function cell(value: string | number = ""): string {
  const text = typeof value === "string" && /^[=+@\t-]/u.test(value) ? `'${value}` : `${value}`;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

console.log(columns.join(","));
// #region walk
// pages of 1000 at a time, sorted by id, the next page fetched ahead
for await (const child of accounts.each.getChildrenAccounts())
  console.log(columns.map((column) => cell(child[column])).join(","));
// #endregion
