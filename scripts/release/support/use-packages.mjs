/** Calls a method of the mock with the client, both as they are installed here, and prints what came of it. */
import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { startMock } from "@vox-accounts/mock";

const [name = "", params = "{}"] = process.argv.slice(2);
const mock = await startMock();
const accounts = createAccountsClient({
  auth: serviceAccount(mock.credentials),
  baseUrl: mock.url,
});
/** @type {Readonly<Record<string, any>>} what is installed has other methods than what stands beside */
const methods = accounts;
try {
  await methods[name](JSON.parse(params));
  console.log("answered");
} catch (error) {
  console.log(error);
}
await mock.close();
