import process from "node:process";

/** The code under test. */
export async function balanceOf(accounts) {
  const { result } = await accounts.getAccountInfo();
  return result.balance;
}

/** The correct answer, unless the tests are supposed to fail. */
export const EXPECTED = Number(process.env.EXPECTED ?? 7);
