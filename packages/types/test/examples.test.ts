import { describe, expect, test } from "vitest";
import document from "../openapi.json" with { type: "json" };

interface Balances {
  balance: number;
  live_balance: number;
  fixed_balance: number;
  money_on_hold: number;
}

const accounts = Object.entries(document.paths).flatMap(([path, { post }]) =>
  Object.entries(post.responses["200"].content["application/json"].examples).flatMap(
    ([name, example]) => balancesIn(example).map((account) => ({ path, name, account })),
  ),
);

describe("the accounts in examples", () => {
  test("exist", () => {
    expect(accounts.length).toBeGreaterThan(0);
  });

  test.each(accounts)("have balances that add up, in $path $name", ({ account }) => {
    const { balance, live_balance, fixed_balance, money_on_hold } = account;
    expect(fixed_balance - money_on_hold).toBeCloseTo(live_balance, 4);
    expect([live_balance, fixed_balance]).toContain(balance);
  });
});

/** Every object with all four amounts. */
function balancesIn(node: unknown): Balances[] {
  if (typeof node !== "object" || node === null) return [];
  const inside = Object.values(node).flatMap(balancesIn);
  const amounts = ["balance", "live_balance", "fixed_balance", "money_on_hold"];
  // only objects with all four amounts
  return amounts.every((name) => name in node) ? [node as Balances, ...inside] : inside;
}
