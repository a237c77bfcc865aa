import process from "node:process";

/** The code under test. */
export async function balanceOf(accounts) {
  const { result } = await accounts.getAccountInfo();
  return result.balance;
}

/** The right answer, unless whoever runs the tests wants to see them fail. */
export const EXPECTED = Number(process.env.EXPECTED ?? 7);
