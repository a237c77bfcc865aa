/** Uses each entry once, however it was loaded, and returns the results. */
module.exports = async function useEntries(entries, baseUrl) {
  const { client, callbacks, errors, node, openapiFetch, testing } = entries;
  const { table, callbackTable, facts, codes, contract } = entries;
  const auth = node.credentialsFile("credentials.json");
  const { result } = await client.createAccountsClient({ auth, baseUrl }).getAccountInfo();
  const paths = openapiFetch.createFetchClient({ auth, baseUrl });
  const { data } = await paths.POST("/GetAccountInfo");
  const fake = testing.fakeFetch({ GetCurrencyRate: { result: { EUR: 0.9 } } });
  const faked = client.createAccountsClient({ auth: () => "token", fetch: fake });
  const { error } = await faked.safe.getAccountInfo();
  const secrets = { salt: crypto.randomUUID(), apiKey: crypto.randomUUID() };
  const unsigned = { callback_id: 1, account_id: 7, type: "account_is_frozen" };
  const body = JSON.stringify({ callbacks: [testing.signCallback(unsigned, secrets)] });
  return {
    verified: callbacks
      .parseCallbacks(body)
      .callbacks.map((callback) => callbacks.verifyCallback(callback, secrets)),
    payload: callbackTable.callbackTable.account_is_frozen.payload,
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
