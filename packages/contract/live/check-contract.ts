import {
  type AccountsClientOptions,
  AccountsError,
  createAccountsClient,
  type TokenProvider,
} from "@vox-accounts/client";
import { functionName } from "@vox-accounts/scripts/contract/names";
import type { AccountsMethod, Operation } from "@vox-accounts/types";
import { operationTable } from "@vox-accounts/types/operation-table";
import { contract } from "../support/contract.ts";
import { readViolations, type Violation } from "./violation.ts";

/** The result of one call through the proxy. */
export interface Finding {
  readonly method: AccountsMethod;
  /** The name of the contract's request example that was sent. */
  readonly example: string;
  /** Where the API and the contract differ. */
  readonly violations: readonly Violation[];
  /** Why there is no successful answer to compare, and whether the API itself returned the error. */
  readonly failure?: { readonly message: string; readonly byApi: boolean };
}

type Fetch = NonNullable<AccountsClientOptions["fetch"]>;

const operations: Readonly<Record<string, Operation>> = operationTable;

/** Calls every read method through `prism proxy` at `baseUrl`, with the request examples that work for any account. */
export async function checkContract(baseUrl: string, auth: TokenProvider): Promise<Finding[]> {
  let violations: Violation[] = [];
  const fetchThroughPrism: Fetch = async (url, init) => {
    const answer = await fetch(url, init);
    violations = readViolations(answer.headers.get("sl-violations"));
    return answer;
  };
  const client = createAccountsClient({ auth, baseUrl, fetch: fetchThroughPrism, readOnly: true });
  const functions = new Map<string, unknown>(Object.entries(client));
  const accountId = (await client.getAccountInfo()).result.account_id;

  const findings: Finding[] = [];
  for (const { method, requests } of contract.filter(isRead)) {
    const call = functions.get(functionName(method)) as
      | ((params: object) => Promise<object>)
      | undefined;
    if (!call) throw new Error(`The read-only client has no ${method}.`);
    for (const [example, params] of Object.entries(requests)) {
      if (example !== "minimal" && !fitsAnyAccount(params)) continue;
      violations = [];
      const own = "account_id" in params ? { ...params, account_id: accountId } : params;
      const failure = await call(own).then(() => undefined, failureOf);
      findings.push({ method, example, violations, ...(failure && { failure }) });
    }
  }
  return findings;
}

function isRead({ method }: { readonly method: AccountsMethod }): boolean {
  return operations[method]?.effect === "read";
}

/** Whether no parameter refers to something that only the example's account has. */
function fitsAnyAccount(params: object): boolean {
  return Object.keys(params).every(
    (name) => !/_(id|name|email|param)$/.test(name) || name === "account_id",
  );
}

function failureOf(error: unknown): NonNullable<Finding["failure"]> {
  if (!(error instanceof AccountsError)) throw error;
  return { message: error.message, byApi: error.kind === "api" };
}
