import type { AccountsMethod, Operation } from "@vox-accounts/types";
import { operationTable } from "@vox-accounts/types/operation-table";
import type { AccountsClient, ReadOnlyAccountsClient, SafeResult } from "./accounts-client.ts";
import type { TokenProvider } from "./auth/token-provider.ts";
import { type CallContext, type CallOptions, call, checkLimits, refuseUnknown } from "./call.ts";
import type { AccountsError } from "./errors/accounts-error.ts";
import { failuresProve } from "./errors/proof.ts";
import type { Logger, Middleware } from "./middleware.ts";
import { itemsOf, pagesOf } from "./page.ts";
import { mustBe } from "./redact.ts";
import { type Runtime, systemRuntime } from "./retry.ts";
import { createSend, type Fetch } from "./send.ts";

type Call = (params?: object, options?: CallOptions | null) => Promise<object>;
type Pages = (params?: object, options?: CallOptions) => AsyncGenerator<object>;

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
  /** How often to try again after a failure that may pass; money and writes only when surely nothing was done. Default: 4. */
  readonly retries?: number | undefined;
  /** Leaves out every method that writes or moves money. */
  readonly readOnly?: boolean | undefined;
  /** Stands around every attempt, the outermost first. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Told of every attempt, secrets hidden. Nothing is printed without one. */
  readonly logger?: Logger | undefined;
  /** In place of the global `fetch`, which is looked up at each call. */
  readonly fetch?: Fetch | undefined;
  /**
   * Set it only if your `fetch` never sends a request again by itself: then its failures to connect (`ECONNREFUSED` of `connect` and the
   * like) prove that nothing was sent, and calls that write are tried again after them. The global `fetch` and `nodeTransport` need no such word.
   * Default: false.
   */
  readonly fetchNeverRepeats?: boolean | undefined;
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
  const { auth, accountId, baseUrl = "https://api.voximplant.com/platform_api", readOnly = false, ...rest } = options ?? {};
  const {
    timeout = 30_000,
    totalTimeout = 90_000,
    retries = 4,
    middleware = [],
    logger,
    fetch,
    fetchNeverRepeats,
    runtime,
    ...unknown
  } = rest;
  refuseUnknown(unknown);
  if (typeof auth !== "function") throw mustBe("auth", "a token provider, such as serviceAccount(credentials)", auth);
  for (const [name, given] of Object.entries({ fetch, logger })) {
    if (given && typeof given !== "function") throw mustBe(name, "a function", given);
  }
  if (!Array.isArray(middleware)) throw mustBe("middleware", "a list of functions", middleware);
  if (!URL.canParse(baseUrl) || !/^https?:[^?#@]+$/iu.test(baseUrl)) {
    throw mustBe("baseUrl", "an absolute http(s) URL without credentials, query or hash", baseUrl);
  }
  if (fetchNeverRepeats !== undefined && typeof fetchNeverRepeats !== "boolean") {
    throw mustBe("fetchNeverRepeats", "true or false", fetchNeverRepeats);
  }
  const limits = { timeout, totalTimeout, retries };
  checkLimits(limits);
  const send = createSend(baseUrl, fetch);
  const shared = {
    auth,
    baseUrl,
    accountId,
    clock: { offsetMs: 0 },
    send,
    failuresProve: failuresProve(fetch, fetchNeverRepeats),
    limits,
    middleware,
    logger,
  };
  return clientFor({ ...shared, runtime: { ...systemRuntime, ...runtime } }, readOnly);
}

function clientFor(context: CallContext, readOnly: boolean): AccountsClient {
  const { accountId = 0 } = context;
  if (!Number.isSafeInteger(accountId)) throw mustBe("accountId", "an integer", accountId);
  const client: Record<string, unknown> = {};
  const safe: Record<string, unknown> = {};
  const each: Record<string, unknown> = {};
  const pages: Record<string, unknown> = {};
  for (const method of Object.keys(operationTable) as AccountsMethod[]) {
    const { effect, paging }: Operation = operationTable[method];
    if (readOnly && effect !== "read") continue;
    const name = method.replace(/^./u, (letter) => letter.toLowerCase());
    const run: Call = async (params = {}, options) => call(context, method, params, options ?? {});
    client[name] = run;
    safe[name] = (...given: Parameters<Call>) => run(...given).then(succeeded, failed);
    if (!paging) continue;
    const through: Pages = (params = {}, options = {}) => pagesOf(method, paging, run, params, options);
    pages[name] = through;
    each[name] = (...given: Parameters<Pages>) => itemsOf(through(...given), paging);
  }
  const forChild = (child: number) => clientFor({ ...context, accountId: child ?? null }, readOnly);
  return { ...client, safe, each, pages, forChild } as unknown as AccountsClient; // the table has every method of the generated interface
}

const succeeded = (data: object): SafeResult<object> => ({ data, error: undefined });
const failed = (error: AccountsError): SafeResult<never> => ({ data: undefined, error }); // a call throws nothing else
