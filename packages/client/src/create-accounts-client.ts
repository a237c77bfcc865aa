import type { AccountsMethod, AccountsMethods } from "@vox-accounts/types";
import { operationTable } from "@vox-accounts/types/operation-table";
import type { TokenProvider } from "./auth/token-provider.ts";
import { type CallContext, type CallOptions, call } from "./call.ts";
import { AccountsError } from "./errors/accounts-error.ts";
import { createSend, type Fetch } from "./send.ts";

/** How a client is set up. */
export interface AccountsClientOptions {
  /** Where tokens come from: `serviceAccount(json)`, `credentialsFile(path)` of `/node`, or a function of your own. */
  readonly auth: TokenProvider;
  /** The account to act for, if not the token provider's own. */
  readonly accountId?: number | undefined;
  /** Default: `https://api.voximplant.com/platform_api`. */
  readonly baseUrl?: string | undefined;
  /** Milliseconds for an attempt: connecting, headers and body. Default: 30 000. */
  readonly timeout?: number | undefined;
  /** In place of the global `fetch`. */
  readonly fetch?: Fetch | undefined;
}

/** What `safe` gives: one of the two, never both. */
export type SafeResult<T> =
  | { readonly data: T; readonly error: undefined }
  | { readonly data: undefined; readonly error: AccountsError };

type Methods = AccountsMethods<CallOptions>;

type SafeMethods = {
  readonly [K in keyof Methods]: (...args: Parameters<Methods[K]>) => Promise<SafeResult<Awaited<ReturnType<Methods[K]>>>>;
};

/** A function per method. Each throws an `AccountsError`; those of `safe` give it back instead. */
export interface AccountsClient extends Methods {
  /** The same functions, which never throw. */
  readonly safe: SafeMethods;
  /** A client that acts for a child account, with the same key and sockets. */
  forChild(accountId: number): AccountsClient;
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
export function createAccountsClient(options: AccountsClientOptions): AccountsClient {
  const { auth, accountId, baseUrl = "https://api.voximplant.com/platform_api", timeout = 30_000, fetch } = options;
  if (typeof auth !== "function") throw new TypeError("auth must be a token provider, such as serviceAccount(credentials).");
  if (!URL.canParse(baseUrl))
    throw new TypeError("baseUrl must be an absolute URL, such as https://api.voximplant.com/platform_api.");
  return clientFor({ auth, accountId, timeout, send: createSend(baseUrl, fetch) });
}

function clientFor(context: CallContext): AccountsClient {
  const methods: Record<string, unknown> = {};
  const safe: Record<string, unknown> = {};
  for (const method of Object.keys(operationTable) as AccountsMethod[]) {
    const name = method.charAt(0).toLowerCase() + method.slice(1);
    const run = async (params: object = {}, options: CallOptions = {}) => call(context, method, params, options);
    methods[name] = run;
    safe[name] = (params?: object, options?: CallOptions) => run(params, options).then(succeeded, failed);
  }
  const forChild = (accountId: number) => {
    if (!Number.isSafeInteger(accountId)) throw new TypeError("accountId must be an integer, the child account's id.");
    return clientFor({ ...context, accountId });
  };
  return { ...methods, safe, forChild } as unknown as AccountsClient; // the table has every method of the generated interface
}

function succeeded(data: object): SafeResult<object> {
  return { data, error: undefined };
}

function failed(error: unknown): SafeResult<never> {
  if (!(error instanceof AccountsError)) throw error;
  return { data: undefined, error };
}
