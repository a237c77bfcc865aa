/** Code of a page or a worker, which must compile without Node's types. */
import { createAccountsClient } from "@vox-accounts/client";
import { createCallbackHandler } from "@vox-accounts/client/callbacks";
import { isApiError } from "@vox-accounts/client/errors";
import { createFetchClient } from "@vox-accounts/client/openapi-fetch";
import { fakeFetch, signCallback } from "@vox-accounts/client/testing";
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

export const worker: { fetch(request: Request): Promise<Response> } = {
  fetch: createCallbackHandler({
    secrets: (accountId) => ({ salt: `salt of ${accountId}`, apiKey: "key" }),
    fallback: ({ type }) => console.log(type),
    onProblem: console.error,
  }).on("account_is_frozen", ({ account_id }) => console.log(account_id)),
};

export const frozen: { hash: string } = signCallback(
  { callback_id: 1, account_id: 7, type: "account_is_frozen" },
  { salt: "salt", apiKey: "key" },
);
