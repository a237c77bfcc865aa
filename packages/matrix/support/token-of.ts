import { serviceAccount } from "@vox-accounts/client";
import type { Mock } from "@vox-accounts/mock";

/** A token that the mock accepts. */
export async function tokenOf(mock: Mock): Promise<string> {
  const { signal } = new AbortController();
  const context = {
    accountId: undefined,
    baseUrl: mock.url,
    forceRefresh: false,
    clockOffsetMs: 0,
    signal,
  };
  return serviceAccount(mock.credentials)(context);
}
