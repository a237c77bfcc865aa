import "@vox-accounts/types/supported-node";
import type { AccountsMethods } from "@vox-accounts/types";
import { operationTable, steeringCodes } from "@vox-accounts/types/operation-table";
import { createEngine, type SafeResult } from "./call/engine.ts";
import type { RawResult } from "./call/raw.ts";
import type { AccountsClientOptions, CallOptions, RequestOptions } from "./options.ts";
import type { LooseParams } from "./wire/loose.ts";
import type { MethodName } from "./wire/send.ts";

type Methods = AccountsMethods<CallOptions>;
type Table = typeof operationTable;

/** Names of the functions whose row in the operation table has these facts. */
type FunctionsWith<Operations, Facts> = {
  [M in keyof Operations & string]: Operations[M] extends Facts ? Uncapitalize<M> : never;
}[keyof Operations & string];

type AnyFunction = (...args: never) => Promise<unknown>;
type Answer<F> = F extends AnyFunction ? Awaited<ReturnType<F>> : never;
type Item<F> = Answer<F> extends { result: readonly (infer I)[] } ? I : never;
type Arguments<F> = F extends AnyFunction ? Parameters<F> : never;

// mapped over the methods interface itself, so that editors show its doc comments
type Safe<M> = {
  readonly [F in keyof M]: (...args: Arguments<M[F]>) => Promise<SafeResult<Answer<M[F]>>>;
};
type Raw<M> = {
  readonly [F in keyof M]: (...args: Arguments<M[F]>) => Promise<RawResult<Answer<M[F]>>>;
};
type Each<M> = {
  readonly [F in keyof M]: (
    ...args: Arguments<M[F]>
  ) => AsyncGenerator<Item<M[F]>, void, undefined>;
};
type Pages<M> = {
  readonly [F in keyof M]: (
    ...args: Arguments<M[F]>
  ) => AsyncGenerator<Answer<M[F]>, void, undefined>;
};

/** The arguments of `request` after the method name. */
export type RequestArguments = [params?: LooseParams | undefined, options?: RequestOptions | null];

/** The same for a read-only client, where `effect: "read"` is required. */
export type ReadRequestArguments = [
  params: LooseParams | undefined,
  options: RequestOptions & { readonly effect: "read" },
];

/** Calls methods that the contract does not have. */
type Requests<Rest extends unknown[], Result> = {
  /**
   * Calls any method of the Management API. Parameters are sent as a form, with the same signing, retries (by `effect`) and errors as
   * other calls. They are checked only for valid names and values, and all values are redacted in errors and logs. The response must
   * be JSON with a `result`; methods that return files are not supported.
   *
   * @param method the method's name on the wire, such as `GetUsers`. Prefer the client's own function if it has one.
   * @example
   * const users = await accounts.request("GetUsers", { application_id: 1 }, { effect: "read" });
   */
  request(method: MethodName, ...rest: Rest): Promise<Result>;
};

/** What a client has besides its methods. */
export interface Groups<Methods, Operations, Client, Rest extends unknown[] = RequestArguments>
  extends Requests<Rest, unknown> {
  /** The same functions, but they never throw: each resolves to `{ data, error }`. */
  readonly safe: Safe<Methods> & Requests<Rest, SafeResult<unknown>>;
  /**
   * The same functions, but each resolves to `{ data, status, headers, attempts, ms }`.
   *
   * @example
   * const { data, headers } = await accounts.raw.getAccountInfo();
   */
  readonly raw: Raw<Methods> & Requests<Rest, RawResult<unknown>>;
  /**
   * Iterates over the items of a paged result. Fails if pages only repeat earlier items. A list that grows as fast as it is read never
   * ends: break out of the loop, or abort.
   *
   * @example
   * for await (const child of accounts.each.getChildrenAccounts()) console.log(child.account_id);
   */
  readonly each: Each<Pick<Methods, FunctionsWith<Operations, { paging: object }> & keyof Methods>>;
  /** Iterates over whole pages, including `total_count`. */
  readonly pages: Pages<
    Pick<Methods, FunctionsWith<Operations, { paging: object }> & keyof Methods>
  >;
  /**
   * Returns a client that acts for a child account, with the same key and sockets.
   *
   * @param accountId the `account_id` of the child account.
   * @throws TypeError if the id is not an integer of 1 or more.
   */
  forChild(accountId: number): Client;
}

type Reads = Pick<Methods, FunctionsWith<Table, { effect: "read" }>>;

/** A client with one function per method. Each throws an `AccountsError` on failure; those of `safe` return it instead. */
export interface AccountsClient extends Methods, Groups<Methods, Table, AccountsClient> {}

/** A client that has only the methods that read. */
export interface ReadOnlyAccountsClient
  extends Reads,
    Groups<Reads, Table, ReadOnlyAccountsClient, ReadRequestArguments> {}

type ReadOnly = AccountsClientOptions & { readonly readOnly: true };
type ReadWrite = AccountsClientOptions & { readonly readOnly?: false | undefined };

/**
 * Creates a client for Voximplant's Accounts methods. Nothing is read, signed or sent before the first call.
 *
 * @throws TypeError if an option is invalid or unknown.
 * @example
 * const accounts = createAccountsClient({ auth: credentialsFile("./credentials.json") });
 * const { result } = await accounts.getAccountInfo({ return_live_balance: true });
 * @see https://voximplant.com/docs/references/httpapi/accounts
 */
export function createAccountsClient(options: ReadOnly): ReadOnlyAccountsClient;
export function createAccountsClient(options: ReadWrite): AccountsClient;
export function createAccountsClient(options: AccountsClientOptions): ReadOnlyAccountsClient;
export function createAccountsClient(options: AccountsClientOptions): object {
  return createEngine({ operations: operationTable, codes: steeringCodes }, options);
}
