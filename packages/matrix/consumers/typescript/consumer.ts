/** Typical first code with each entry; its types must be correct with every compiler. */
import {
  type AccountsClient,
  AccountsError,
  type CallOptions,
  createAccountsClient,
  localDay,
  serviceAccount,
  type TokenProvider,
} from "@vox-accounts/client";
import {
  createCallbackHandler,
  type ParsedCallbacks,
  parseCallbacks,
  verifyCallback,
} from "@vox-accounts/client/callbacks";
import { describeError, explainError, isApiError } from "@vox-accounts/client/errors";
import { credentialsFile, nodeTransport } from "@vox-accounts/client/node";
import { createFetchClient } from "@vox-accounts/client/openapi-fetch";
import { type FakeFetch, fakeFetch, signCallback } from "@vox-accounts/client/testing";
import type { GetAccountInfoResponse } from "@vox-accounts/client/types";
import { type Fault, type Mock, startMock } from "@vox-accounts/mock";
import type {
  AccountCallback,
  AccountsMethod,
  GetAccountInfoParams,
  paths,
} from "@vox-accounts/types";
import { callbackTable } from "@vox-accounts/types/callback-table";
import { errorCodes } from "@vox-accounts/types/error-codes";
import { operationRoles } from "@vox-accounts/types/operation-facts";
import { operationTable } from "@vox-accounts/types/operation-table";

const credentials = { account_id: 1, key_id: "key", private_key: "key" };
const accounts: AccountsClient = createAccountsClient({ auth: serviceAccount(credentials) });
const options: CallOptions = { timeout: 10_000 };

export async function calls(): Promise<number> {
  const params: GetAccountInfoParams = { return_live_balance: true };
  const info: GetAccountInfoResponse = await accounts.getAccountInfo(params, options);
  for await (const child of accounts.each.getChildrenAccounts({ active: true }))
    child.account_id satisfies number | undefined;
  const { error } = await accounts.safe.chargeAccount({ phone_id: [1, 2] });
  if (error instanceof AccountsError && error.kind === "api") error.code satisfies number;
  if (isApiError(error, "INSUFFICIENT_MONEY")) describeError(error).hint satisfies string;
  if (error) explainError(error) satisfies string;
  return info.result.account_id;
}

/** If types could not be resolved, these mistakes would compile. */
export async function mistakes(): Promise<void> {
  // @ts-expect-error a misspelled parameter
  await accounts.getAccountInfo({ return_live_balanc: true });
  const { result } = await accounts.getAccountInfo();
  // @ts-expect-error a number is not a string
  result.account_id satisfies string;
  // @ts-expect-error a read-only client has no money methods
  createAccountsClient({ auth: () => "token", readOnly: true }).chargeAccount;
}

export async function entries(): Promise<void> {
  const auth: TokenProvider = credentialsFile("credentials.json");
  createAccountsClient({ auth, fetch: nodeTransport({ maxSockets: 4 }) });
  const { data } = await createFetchClient({ auth }).POST("/GetAccountInfo");
  data?.result.account_id satisfies number | undefined;
  const fake: FakeFetch = fakeFetch({ GetCurrencyRate: { result: { EUR: 0.9 } } });
  fake.fail("GetCurrencyRate", { code: 340 });
  localDay(new Date()) satisfies string;
}

export async function received(body: string): Promise<Response> {
  const secrets = { salt: "salt", apiKey: "key" };
  const handler = createCallbackHandler({
    secrets,
    fallback: ({ type }) => void (type satisfies string),
    onProblem: ({ kind }) => void (kind satisfies string),
  }).on("min_balance", ({ balance, min_balance }) => {
    balance satisfies number | undefined;
    min_balance.is_repeated satisfies boolean | undefined;
    // @ts-expect-error a payload of another type
    min_balance.invoice_id;
  });
  // @ts-expect-error a misspelled type
  handler.on("min_balanc", () => {});
  const { callbacks }: ParsedCallbacks = parseCallbacks(body);
  for (const callback of callbacks) {
    if (callback.type === "min_balance") callback.min_balance.is_repeated satisfies unknown;
    verifyCallback(callback, secrets) satisfies boolean;
  }
  const signed: AccountCallback = signCallback(
    { callback_id: 1, account_id: 7, type: "min_balance", min_balance: {} },
    secrets,
  );
  // @ts-expect-error a callback without its payload
  signCallback({ callback_id: 1, account_id: 7, type: "min_balance" }, secrets);
  const init = { method: "POST", body: JSON.stringify({ callbacks: [signed] }) };
  return handler(new Request("http://receiver.test", init));
}

export async function mocked(): Promise<void> {
  const mock: Mock = await startMock({ state: { children: 3 } });
  const fault: Fault = { status: 503, retryAfter: 1 };
  mock.use(fault, { method: "GetAccountInfo", times: 2 });
  const { executed } = await mock.sendCallback("min_balance", { is_repeated: true });
  executed satisfies boolean;
  // @ts-expect-error a misspelled option
  await startMock({ prot: 1 });
  await mock.close();
}

export const method: AccountsMethod = "GetAccountInfo";
export const path: keyof paths = "/GetAccountInfo";
export const effect: "read" = operationTable.GetAccountInfo.effect;
export const payload: true = callbackTable.min_balance.payload;
export const roles: readonly string[] = operationRoles[method];
export const known: string | undefined = errorCodes[100]?.name;
