import {
  type AccountsClient,
  type AccountsClientOptions,
  createAccountsClient,
  serviceAccount,
} from "@vox-accounts/client";
import type { Mock } from "@vox-accounts/mock";

/** A client of the mock that retries without waiting. */
export function clientOf(
  mock: Mock,
  options: Partial<AccountsClientOptions & { readOnly: false }> = {},
): AccountsClient {
  const runtime = { sleep: async () => {}, ...options.runtime };
  return createAccountsClient({
    auth: serviceAccount(mock.credentials),
    baseUrl: mock.url,
    ...options,
    runtime,
  });
}
