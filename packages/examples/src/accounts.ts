// The client that the examples share: the real API, or the mock where VOXIMPLANT_BASE_URL names it.
import { createAccountsClient } from "@vox-accounts/client";
import { credentialsFile } from "@vox-accounts/client/node";

export const accounts = createAccountsClient({
  auth: credentialsFile(), // reads the file that VOXIMPLANT_CREDENTIALS names
  baseUrl: process.env.VOXIMPLANT_BASE_URL,
});
