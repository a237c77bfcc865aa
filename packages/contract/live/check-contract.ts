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

/** What came of one call through the proxy. */
export interface Finding {
  readonly method: AccountsMethod;
  /** The name of the contract's request example that was sent. */
  readonly example: string;
  /** Where API and contract differ. */
  readonly violations: readonly Violation[];
  /** Why there is no answer of success to hold against the contract, and whether the API itself said so. */
  readonly failure?: { readonly message: string; readonly byApi: boolean };
}

type Fetch = NonNullable<AccountsClientOptions["fetch"]>;

const operations: Readonly<Record<string, Operation>> = operationTable;

/** Calls every read method through `prism proxy` at `baseUrl`, with the request examples that fit any account. */
export async function checkContract(baseUrl: string, auth: TokenProvider): Promise<Finding[]> {
  let violations: Violation[] = [];
  const fetchThroughPrism: Fetch = async (url, init) => {
    const answer = await fetch(url, init);
    violations = readViolations(answer.headers.get("sl-violations"));
    return answer;
  };
  const client = createAccountsClient({ auth, baseUrl, fetch: fetchThroughPrism, readOnly: true });
  const call = new Map<string, unknown>(Object.entries(client));
  const accountId = (await client.getAccountInfo()).result.account_id;

  const findings: Finding[] = [];
  for (const { method, requests } of contract.filter(
    ({ method }) => operations[method]?.effect === "read",
  )) {
    const run = call.get(functionName(method)) as ((params: object) => Promise<object>) | undefined;
    if (!run) throw new Error(`The read-only client has no ${method}.`);
    for (const [example, params] of Object.entries(requests)) {
      if (example !== "minimal" && !fitsAnyAccount(params)) continue;
      violations = [];
      const failure = await run(
        "account_id" in params ? { ...params, account_id: accountId } : params,
      ).then(() => undefined, failureOf);
      findings.push({ method, example, violations, ...(failure === undefined ? {} : { failure }) });
    }
  }
  return findings;
}

/** Whether no parameter names something that only the example's account has. */
function fitsAnyAccount(params: object): boolean {
  return Object.keys(params).every(
    (name) => !/_(id|name|email|param)$/.test(name) || name === "account_id",
  );
}

function failureOf(error: unknown): NonNullable<Finding["failure"]> {
  if (!(error instanceof AccountsError)) throw error;
  return { message: error.message, byApi: error.kind === "api" };
}
