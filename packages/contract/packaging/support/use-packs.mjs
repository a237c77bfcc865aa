import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { describeError } from "@vox-accounts/client/errors";
import { startMock } from "@vox-accounts/mock";

const mock = await startMock();
const auth = serviceAccount(mock.credentials);
const accounts = createAccountsClient({ auth, baseUrl: mock.url });
const { result } = await accounts.getAccountInfo();
await mock.close();
console.log(typeof result.account_id, describeError({ code: 127 }).code);
