import type { AccountsMethod, Operation } from "@vox-accounts/types";
import { operationTable } from "@vox-accounts/types/operation-table";
import type { AccountsClient, ReadOnlyAccountsClient, SafeResult } from "./accounts-client.ts";
import type { TokenProvider } from "./auth/token-provider.ts";
import { type CallContext, type CallOptions, call } from "./call.ts";
import type { AccountsError } from "./errors/accounts-error.ts";
import type { Logger, Middleware } from "./middleware.ts";
import { itemsOfPages, pagesOf } from "./page.ts";
import { type Runtime, systemRuntime } from "./retry.ts";
import { createSend, type Fetch } from "./send.ts";

/** How a client is set up. */
export interface AccountsClientOptions {
  /** Where tokens come from: `serviceAccount(json)`, `credentialsFile(path)` of `/node`, or a function of your own. */
  readonly auth: TokenProvider;
  /** The account to act for, if not the token provider's own. */
  readonly accountId?: number | undefined;
  /** Default: `https://api.voximplant.com/platform_api`. */
  readonly baseUrl?: string | undefined;
  /** Milliseconds for one attempt: token, connecting, headers and body. Default: 30 000. */
  readonly timeout?: number | undefined;
  /** Milliseconds for a whole call: all attempts and the waits between. Default: 90 000. */
  readonly totalTimeout?: number | undefined;
  /** How often to try again after a failure that may pass; money and writes only when surely nothing was done. Default: 2. */
  readonly retries?: number | undefined;
  /** Leaves out every method that writes or moves money. */
  readonly readOnly?: boolean | undefined;
  /** Stands around every attempt, the outermost first. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Told of every attempt, secrets hidden. Nothing is printed without one. */
  readonly logger?: Logger | undefined;
  /** In place of the global `fetch`, which is looked up at each call. */
  readonly fetch?: Fetch | undefined;
  /** In place of this machine's clock and chance, for tests. */
  readonly runtime?: Partial<Runtime> | undefined;
}

/**
 * Makes a client of the Accounts methods. Nothing is read, signed or sent before the first call.
 *
 * @throws TypeError if an option cannot be meant.
 * @example
 * const accounts = createAccountsClient({ auth: credentialsFile("./credentials.json") });
 * const { result } = await accounts.getAccountInfo({ return_live_balance: true });
 * @see https://voximplant.com/docs/references/httpapi/accounts
 */
export function createAccountsClient(options: AccountsClientOptions & { readonly readOnly: true }): ReadOnlyAccountsClient;
export function createAccountsClient(options: AccountsClientOptions & { readonly readOnly?: false | undefined }): AccountsClient;
export function createAccountsClient(options: AccountsClientOptions): ReadOnlyAccountsClient; // may be read-only, so it counts as such
export function createAccountsClient(options: AccountsClientOptions): AccountsClient | ReadOnlyAccountsClient {
  const { auth, accountId, baseUrl = "https://api.voximplant.com/platform_api", readOnly = false, fetch, logger } = options ?? {};
  demand(typeof auth === "function", "auth must be a token provider, such as serviceAccount(credentials).");
  demand(isBaseUrl(baseUrl), "baseUrl must be an absolute http(s) URL without credentials, query or hash.");
  demand(accountId === undefined || Number.isSafeInteger(accountId), "accountId must be an integer.");
  demand(fetch === undefined || typeof fetch === "function", "fetch must be a function.");
  const { timeout = 30_000, totalTimeout = 90_000, retries = 2, middleware = [] } = options;
  demand(timeout > 0 && totalTimeout > 0, "timeout and totalTimeout must be milliseconds over 0.");
  demand(Number.isInteger(retries) && retries >= 0, "retries must be an integer of 0 or more.");
  demand(Array.isArray(middleware), "middleware must be a list of functions.");
  demand(logger === undefined || typeof logger === "function", "logger must be a function.");
  const limits = { timeout, totalTimeout, retries };
  const runtime = { ...systemRuntime, ...options.runtime };
  const send = createSend(baseUrl, fetch);
  return clientFor({ auth, accountId, clock: { offsetMs: 0 }, send, limits, middleware, logger, runtime }, readOnly);
}

function clientFor(context: CallContext, readOnly: boolean): AccountsClient {
  const methods: Record<string, unknown> = {};
  const safe: Record<string, unknown> = {};
  const each: Record<string, unknown> = {};
  const pages: Record<string, unknown> = {};
  for (const method of Object.keys(operationTable) as AccountsMethod[]) {
    const { effect, paging }: Operation = operationTable[method];
    if (readOnly && effect !== "read") continue;
    const name = method.charAt(0).toLowerCase() + method.slice(1);
    const run = async (params: object = {}, options?: CallOptions | null) => call(context, method, params, options ?? {});
    methods[name] = run;
    safe[name] = (params?: object, options?: CallOptions) => run(params, options).then(succeeded, failed);
    if (!paging) continue;
    const through = (params: object = {}, options: CallOptions = {}) => pagesOf(method, paging, run, params, options);
    pages[name] = through;
    each[name] = (params?: object, options?: CallOptions) => itemsOfPages(through(params, options), paging);
  }
  const forChild = (accountId: number) => {
    demand(Number.isSafeInteger(accountId), "accountId must be an integer, the child account's id.");
    return clientFor({ ...context, accountId }, readOnly);
  };
  return { ...methods, safe, each, pages, forChild } as unknown as AccountsClient; // the table has every method of the generated interface
}

function demand(holds: boolean, message: string): asserts holds {
  if (!holds) throw new TypeError(message);
}

function isBaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/u.test(protocol) && `${username}${password}${search}${hash}` === "";
}

const succeeded = (data: object): SafeResult<object> => ({ data, error: undefined });
const failed = (error: AccountsError): SafeResult<never> => ({ data: undefined, error }); // a call throws nothing else
