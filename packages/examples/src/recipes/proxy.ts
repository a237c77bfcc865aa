// Calls the API through the proxy set by HTTPS_PROXY, HTTP_PROXY and NO_PROXY. Needs: npm install undici@7
import { createAccountsClient } from "@vox-accounts/client";
import { credentialsFile, nodeTransport } from "@vox-accounts/client/node";

const transport = nodeTransport({ proxy: "environment" }); // or "http://user:password@proxy:3128"
const accounts = createAccountsClient({
  auth: credentialsFile(),
  baseUrl: process.env.VOXIMPLANT_BASE_URL,
  fetch: transport,
});
const { result } = await accounts.getAccountInfo();
console.log(`${result.account_name} answers through the proxy.`);
await transport.close();
