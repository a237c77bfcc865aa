/** What a page or a worker writes: nothing here may need the types of Node. */
import { createAccountsClient } from "@vox-accounts/client";
import { isApiError } from "@vox-accounts/client/errors";
import { createFetchClient } from "@vox-accounts/client/openapi-fetch";
import { fakeFetch } from "@vox-accounts/client/testing";
import type { GetAccountInfoResponse } from "@vox-accounts/client/types";

const auth = async () => (await fetch("/token")).text();
const send: typeof fetch = (url, init) => fetch(url, init);

export async function page(): Promise<GetAccountInfoResponse | undefined> {
  const { data, error } = await createAccountsClient({ auth, fetch: send }).safe.getAccountInfo();
  if (isApiError(error, "INSUFFICIENT_MONEY")) error.code satisfies number;
  await createFetchClient({ auth }).POST("/GetAccountInfo");
  createAccountsClient({ auth, fetch: fakeFetch({}) });
  return data;
}
