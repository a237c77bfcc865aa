// Migrating from the vendor's client, before: callbacks, camel case, and a check for errors in each answer.
const VoximplantApiClient = require("@voximplant/apiclient-nodejs").default;

const client = new VoximplantApiClient({ pathToCredentials: "./credentials.json" });
client.onReady = async () => {
  const { result, error } = await client.Accounts.getAccountInfo({ returnLiveBalance: true });
  if (error) throw new Error(`${error.code} ${error.msg}`);
  console.log(result.accountName, result.balance);

  const plans = await client.Accounts.getAvailablePlans({ planType: "IM;MAU" });
  console.log(plans.error ? plans.error.code : plans.result.map((plan) => plan.planName));

  const active = [];
  for (;;) {
    const page = await client.Accounts.getChildrenAccounts({
      active: true,
      count: 1000,
      offset: active.length,
    });
    if (page.error) throw new Error(`${page.error.code} ${page.error.msg}`);
    if (page.result.length === 0) break;
    active.push(...page.result);
  }
  console.log(active.map((child) => child.accountId));

  const child = new VoximplantApiClient({
    pathToCredentials: "./credentials.json",
    accountId: active[0].accountId,
  });
  child.onReady = async () =>
    console.log((await child.Accounts.getAccountInfo({})).result.accountName);
};
