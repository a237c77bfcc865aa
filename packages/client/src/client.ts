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

/** The functions of the operations of which the table states these facts. */
type FunctionsWith<Operations, Facts> = {
  [M in keyof Operations & string]: Operations[M] extends Facts ? Uncapitalize<M> : never;
}[keyof Operations & string];

type AnyFunction = (...args: never) => Promise<unknown>;
type Answer<F> = F extends AnyFunction ? Awaited<ReturnType<F>> : never;
type Item<F> = Answer<F> extends { result: readonly (infer I)[] } ? I : never;
type Arguments<F> = F extends AnyFunction ? Parameters<F> : never;

// mapped over the interface of methods itself, as editors then show its texts
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

/** What `request` takes after the method. */
export type RequestArguments = [params?: LooseParams | undefined, options?: RequestOptions | null];

/** The same on a client that only reads, which must be told that the method does nothing else. */
export type ReadRequestArguments = [
  params: LooseParams | undefined,
  options: RequestOptions & { readonly effect: "read" },
];

/** The way to methods that the contract does not have. */
type Requests<Rest extends unknown[], Result> = {
  /**
   * Calls any method of the Management API, as a form and through all that a call goes through: token, retries by `effect`, errors with an
   * `outcome`. Nothing is checked but names and values; values count as secrets. The answer must have a `result`: files are no answer.
   *
   * @param method its name as the vendor writes it. For one that the contract has, the function of that name is the better way.
   * @example
   * const users = await accounts.request("GetUsers", { application_id: 1 }, { effect: "read" });
   */
  request(method: MethodName, ...rest: Rest): Promise<Result>;
};

/** What a client has beside its methods, by the facts of its table of operations. */
export interface Groups<Methods, Operations, Client, Rest extends unknown[] = RequestArguments>
  extends Requests<Rest, unknown> {
  /** The same functions, which never throw: each gives `{ data, error }`. */
  readonly safe: Safe<Methods> & Requests<Rest, SafeResult<unknown>>;
  /**
   * The same functions, which give `{ data, status, headers, attempts, ms }`: the answer, and how it came.
   *
   * @example
   * const { data, headers } = await accounts.raw.getAccountInfo();
   */
  readonly raw: Raw<Methods> & Requests<Rest, RawResult<unknown>>;
  /**
   * The items of a result that comes in pages, one by one: `for await (const child of accounts.each.getChildrenAccounts())`. Fails if
   * pages only repeat what came before. A list that grows as fast as it is read has no end: leave the loop, or abort.
   */
  readonly each: Each<Pick<Methods, FunctionsWith<Operations, { paging: object }> & keyof Methods>>;
  /** The pages themselves, `total_count` and all. */
  readonly pages: Pages<
    Pick<Methods, FunctionsWith<Operations, { paging: object }> & keyof Methods>
  >;
  /** A client that acts for a child account, with the same key and sockets. */
  forChild(accountId: number): Client;
}

type Reads = Pick<Methods, FunctionsWith<Table, { effect: "read" }>>;

/** A function per method. Each throws an `AccountsError`; those of `safe` give it back instead. */
export interface AccountsClient extends Methods, Groups<Methods, Table, AccountsClient> {}

/** A client without the methods that write or move money. */
export interface ReadOnlyAccountsClient
  extends Reads,
    Groups<Reads, Table, ReadOnlyAccountsClient, ReadRequestArguments> {}

type ReadOnly = AccountsClientOptions & { readonly readOnly: true };
type ReadWrite = AccountsClientOptions & { readonly readOnly?: false | undefined };

/**
 * Makes a client of the Accounts methods. Nothing is read, signed or sent before the first call.
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
