const { createAccountsClient, serviceAccount } = require("@vox-accounts/client");
const { fakeFetch } = require("@vox-accounts/client/testing");
const { startMock } = require("@vox-accounts/mock");
const { balanceOf, EXPECTED } = require("../balance.cjs");

let mock;
beforeAll(async () => {
  mock = await startMock();
});
afterEach(() => mock.reset());
afterAll(() => mock.close());

test("reads the balance from the mock", async () => {
  const auth = serviceAccount(mock.credentials);
  const balance = await balanceOf(createAccountsClient({ auth, baseUrl: mock.url }));
  expect(balance).toEqual(expect.any(Number));
  expect(mock.requests({ method: "GetAccountInfo" })).toHaveLength(1);
});

test("reads the balance from memory", async () => {
  const fake = fakeFetch({ GetAccountInfo: { result: { account_id: 1, balance: 7 } } });
  const accounts = createAccountsClient({ auth: () => "token", fetch: fake });
  expect(await balanceOf(accounts)).toBe(EXPECTED);
});
