import { createAccountsClient } from "@vox-accounts/client";
import { nodeTransport } from "@vox-accounts/client/node";

async function main() {
  const fetch = nodeTransport();
  const accounts = createAccountsClient({ auth: () => "token", fetch, baseUrl: process.env.URL });
  const { data, error } = await accounts.safe.getAccountInfo();
  await fetch.close();
  console.log(data ? "answered" : error.message);
}

void main();
