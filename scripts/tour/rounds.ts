import { generateKeyPairSync } from "node:crypto";
import {
  type AccountsClient,
  AccountsError,
  createAccountsClient,
  serviceAccount,
} from "@vox-accounts/client";
import type { Mock } from "@vox-accounts/mock";
import { describeResult } from "./describe-result.ts";

/** A method with parameters to call it with. */
export interface Call {
  method: string;
  effect: string;
  params: object;
}

/** What became of a call. */
export interface Row {
  method: string;
  effect: string;
  outcome: string;
  ms: number;
  detail: string;
  asExpected: boolean;
}

interface Bundle {
  paths: Record<
    string,
    {
      post: {
        operationId: string;
        "x-effect": string;
        "x-request-examples": { full: { params: object } };
      };
    }
  >;
}

/** Every method of the contract with its fullest request example. */
export function readCalls(bundle: Bundle): Call[] {
  return Object.values(bundle.paths).map(({ post }) => ({
    method: post.operationId,
    effect: post["x-effect"],
    params: post["x-request-examples"].full.params,
  }));
}

/** Calls every method of the mock, then provokes an error of the API and a refused token. */
export async function* rounds(mock: Mock, calls: readonly Call[]): AsyncGenerator<Row> {
  const accounts = createAccountsClient({
    auth: serviceAccount(mock.credentials),
    baseUrl: mock.url,
  });
  for (const { method, effect, params } of calls) {
    yield await row(method, effect, "ok", () => functionOf(accounts, method)(params));
  }
  yield await row("GetCurrencyRate", "read", "api 496", () =>
    accounts.getCurrencyRate({ currency: "no currency" }),
  );

  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const foreignKey = {
    ...mock.credentials,
    private_key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
  const stranger = createAccountsClient({ auth: serviceAccount(foreignKey), baseUrl: mock.url });
  yield await row("GetAccountInfo", "read", "api 100", () => stranger.getAccountInfo());
}

async function row(
  method: string,
  effect: string,
  expected: string,
  call: () => Promise<object>,
): Promise<Row> {
  const start = performance.now();
  const { outcome, detail } = await call().then(succeeded, failed);
  return {
    method,
    effect,
    outcome,
    ms: performance.now() - start,
    detail,
    asExpected: outcome === expected,
  };
}

function succeeded(data: object) {
  return { outcome: "ok", detail: describeResult(data) };
}

function failed(error: unknown) {
  if (!(error instanceof AccountsError)) return { outcome: "bug", detail: String(error) };
  return {
    outcome: error.kind === "api" ? `api ${error.code}` : error.kind,
    detail: error.message,
  };
}

function functionOf(accounts: AccountsClient, method: string): (params: object) => Promise<object> {
  const name = method.charAt(0).toLowerCase() + method.slice(1);
  return accounts[name as "getAccountInfo"]; // any of them: the parameters come from the contract's own example
}
