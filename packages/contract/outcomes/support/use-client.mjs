import { readFile } from "node:fs/promises";
import process from "node:process";
import { AccountsError, createAccountsClient, serviceAccount } from "@vox-accounts/client";

const [, , baseUrl] = process.argv;
const credentials = JSON.parse(await readFile("credentials.json", "utf8"));
const failing = (request, next) => next({ ...request, headers: { "x-vox-mock-fault": '{"reset":"before-answer"}' } });
const accounts = createAccountsClient({ auth: serviceAccount(credentials), baseUrl });
const unlucky = createAccountsClient({ auth: serviceAccount(credentials), baseUrl, middleware: [failing] });

const { result } = await accounts.getAccountInfo({ return_live_balance: true });
let children = 0;
for await (const child of accounts.each.getChildrenAccounts()) children += Number.isInteger(child.account_id);
await accounts.setAccountInfo({ new_account_password: "Example-Pass-1" });
const refused = await accounts.safe.changeAccountPlan({ plan_type: "none" });
const lost = await unlucky.chargeAccount({ phone_id: [1, 2] }).catch((error) => error);
const elsewhere = createAccountsClient({ auth: () => "token", baseUrl: "http://127.0.0.1:9/platform_api", retries: 0 });
const unreached = await elsewhere.safe.getAccountInfo();
const late = createAccountsClient({ auth: () => new Promise(() => {}), baseUrl, timeout: 50 });
console.log(
  JSON.stringify({
    account: result.account_id,
    children,
    refused: refused.error?.kind,
    lost: lost instanceof AccountsError && [lost.kind, lost.outcome, lost.attempts],
    unreached: unreached.error?.kind,
    late: (await late.safe.getAccountInfo()).error?.kind,
  }),
);
