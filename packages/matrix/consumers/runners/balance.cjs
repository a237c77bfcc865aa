const process = require("node:process");
const { AccountsError } = require("@vox-accounts/client");

/** The code under test, as CommonJS, like many services. */
exports.balanceOf = async (accounts) => {
  const { data, error } = await accounts.safe.getAccountInfo();
  if (error) throw error instanceof AccountsError ? error : new TypeError("two clients");
  return data.result.balance;
};

/** The correct answer, unless the tests are supposed to fail. */
exports.EXPECTED = Number(process.env.EXPECTED ?? 7);
