// Writes all child accounts as CSV: node children-to-csv.ts > children.csv
import { accounts } from "../accounts.ts";

const columns = ["account_id", "account_name", "account_email", "balance", "currency"] as const;

/** Quotes text that a spreadsheet would split, and escapes text that it would run as a formula. */
function cell(value: string | number = ""): string {
  const text = typeof value === "string" && /^[=+@\t-]/u.test(value) ? `'${value}` : `${value}`;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

console.log(columns.join(","));
// #region walk
// 1000 per page, sorted by id; the next page is fetched ahead
for await (const child of accounts.each.getChildrenAccounts())
  console.log(columns.map((column) => cell(child[column])).join(","));
// #endregion
