// The client that the examples share. It calls the real API, or the mock at VOXIMPLANT_BASE_URL.
import { createAccountsClient } from "@vox-accounts/client";
import { credentialsFile } from "@vox-accounts/client/node";

export const accounts = createAccountsClient({
  auth: credentialsFile(), // reads the file that VOXIMPLANT_CREDENTIALS names
  baseUrl: process.env.VOXIMPLANT_BASE_URL,
});
