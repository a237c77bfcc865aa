import { createAccountsClient, serviceAccount } from "@vox-accounts/client";

/** What no page should do: sign with a private key. */
globalThis.read = ({ baseUrl, credentials }) =>
  createAccountsClient({ auth: serviceAccount(credentials), baseUrl }).getAccountInfo();
