const process = require("node:process");
const { AccountsError } = require("@vox-accounts/client");

/** The code under test, compiled to CommonJS as many services are. */
exports.balanceOf = async (accounts) => {
  const { data, error } = await accounts.safe.getAccountInfo();
  if (error) throw error instanceof AccountsError ? error : new TypeError("two clients");
  return data.result.balance;
};

/** The right answer, unless whoever runs the tests wants to see them fail. */
exports.EXPECTED = Number(process.env.EXPECTED ?? 7);
