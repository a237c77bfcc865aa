/** Uses each entry once, whichever way it was loaded, and tells what came of it. */
module.exports = async function useEntries(entries, baseUrl) {
  const { client, errors, node, openapiFetch, testing, table, facts, codes, contract } = entries;
  const auth = node.credentialsFile("credentials.json");
  const { result } = await client.createAccountsClient({ auth, baseUrl }).getAccountInfo();
  const paths = openapiFetch.createFetchClient({ auth, baseUrl });
  const { data } = await paths.POST("/GetAccountInfo");
  const fake = testing.fakeFetch({ GetCurrencyRate: { result: { EUR: 0.9 } } });
  const faked = client.createAccountsClient({ auth: () => "token", fetch: fake });
  const { error } = await faked.safe.getAccountInfo();
  return {
    account: result.account_id,
    byPath: data.result.account_id,
    rate: (await faked.getCurrencyRate({ currency: "EUR" })).result.EUR,
    unanswered: error instanceof client.AccountsError && error.kind,
    hint: typeof errors.describeError({ code: 100 }).hint,
    transport: typeof node.nodeTransport().close,
    effect: table.operationTable.GetAccountInfo.effect,
    roles: Array.isArray(facts.operationRoles.GetAccountInfo),
    code: typeof codes.errorCodes[100].name,
    described: "/GetAccountInfo" in contract.paths,
  };
};
