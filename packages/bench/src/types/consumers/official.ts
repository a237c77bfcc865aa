import VoximplantApiClient from "@voximplant/apiclient-nodejs/dist/index.js";

const { Accounts } = new VoximplantApiClient.default({ pathToCredentials: "credentials.json" });

/** Calls the official client's 13 methods, as a program would. */
export async function callEveryMethod(): Promise<unknown[]> {
  const info = await Accounts.getAccountInfo({ returnLiveBalance: true });
  const children = await Accounts.getChildrenAccounts({ active: true, count: 10 });
  return [
    info.result.accountId,
    children.result[0]?.accountName,
    (await Accounts.getAccountDocuments({ withDetails: true })).result,
    (await Accounts.getAccountPlans({ planType: "IM" })).result,
    (await Accounts.getAccountVerifications({ accountId: 1 })).result,
    (await Accounts.getAvailablePlans({ planType: "IM" })).result,
    (await Accounts.getCurrencyRate({ currency: ["USD"] })).result,
    (await Accounts.getMoneyAmountToCharge({ currency: "USD" })).result,
    (await Accounts.getResourcePrice({ priceGroupId: [1] })).result,
    (await Accounts.getSubscriptionPrice({})).result,
    (await Accounts.setAccountInfo({ accountFirstName: "Ada" })).result,
    (await Accounts.setChildAccountInfo({ childAccountId: 1, active: true })).result,
    (await Accounts.changeAccountPlan({ planType: "IM" })).result,
  ];
}
