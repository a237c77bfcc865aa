/** Calls the installed mock with the installed client and prints the outcome. */
import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { startMock } from "@vox-accounts/mock";

const [name = "", params = "{}"] = process.argv.slice(2);
const mock = await startMock();
const accounts = createAccountsClient({
  auth: serviceAccount(mock.credentials),
  baseUrl: mock.url,
});
/** @type {Readonly<Record<string, any>>} the installed client may have other methods */
const methods = accounts;
try {
  await methods[name](JSON.parse(params));
  console.log("answered");
} catch (error) {
  console.log(error);
}
await mock.close();
