import { expect, it } from "vitest";
import { nearest } from "../src/pipeline/wording.ts";

const known = ["count", "offset", "order_by", "child_account_id", "child_account_name"];

it.each([
  ["cuont", "count"],
  ["counts", "count"],
  ["COUNT", "count"],
  ["orderBy", "order_by"],
  ["child_acount_id", "child_account_id"],
  ["childAccountName", "child_account_name"],
  ["limit", undefined],
  ["x", undefined],
  ["", undefined],
  ["count".repeat(20), undefined],
])("%s means %s", (name, meant) => {
  expect(nearest(name, known)).toBe(meant);
});
