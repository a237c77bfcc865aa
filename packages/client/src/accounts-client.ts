import type { AccountsMethod, AccountsMethods } from "@vox-accounts/types";
import type { operationTable } from "@vox-accounts/types/operation-table";
import type { CallOptions } from "./call.ts";
import type { AccountsError } from "./errors/accounts-error.ts";

/** What `safe` gives: one of the two, never both. */
export type SafeResult<T> =
  | { readonly data: T; readonly error: undefined }
  | { readonly data: undefined; readonly error: AccountsError };

type Methods = AccountsMethods<CallOptions>;
type Table = typeof operationTable;
type FunctionsWhere<Facts> = { [M in AccountsMethod]: Table[M] extends Facts ? Uncapitalize<M> : never }[AccountsMethod];
type ReadFunction = FunctionsWhere<{ effect: "read" }>;
type PagedFunction = FunctionsWhere<{ paging: object }>;

type Answer<F extends keyof Methods> = Awaited<ReturnType<Methods[F]>>;
type Item<F extends keyof Methods> = Answer<F> extends { result: readonly (infer I)[] } ? I : never;

type Safe<M extends Partial<Methods>> = {
  readonly [F in keyof M]: M[F] extends (...args: infer A) => Promise<infer R> ? (...args: A) => Promise<SafeResult<R>> : never;
};
// mapped over the very interface, as editors then show its texts
type Each<M extends Partial<Methods>> = {
  readonly [F in keyof M]: F extends PagedFunction
    ? (...args: Parameters<Methods[F]>) => AsyncGenerator<Item<F>, void, undefined>
    : never;
};
type Pages<M extends Partial<Methods>> = {
  readonly [F in keyof M]: F extends PagedFunction
    ? (...args: Parameters<Methods[F]>) => AsyncGenerator<Answer<F>, void, undefined>
    : never;
};

interface Beside<M extends Partial<Methods>, Client> {
  /** The same functions, which never throw: each gives `{ data, error }`. */
  readonly safe: Safe<M>;
  /** The items of a result that comes in pages, one by one: `for await (const child of accounts.each.getChildrenAccounts())`. */
  readonly each: Each<Pick<Methods, PagedFunction>>;
  /** The pages themselves, `total_count` and all. */
  readonly pages: Pages<Pick<Methods, PagedFunction>>;
  /** A client that acts for a child account, with the same key and sockets. */
  forChild(accountId: number): Client;
}

/** A function per method. Each throws an `AccountsError`; those of `safe` give it back instead. */
export interface AccountsClient extends Methods, Beside<Methods, AccountsClient> {}

/** A client without the methods that write or move money. */
export interface ReadOnlyAccountsClient
  extends Pick<Methods, ReadFunction>,
    Beside<Pick<Methods, ReadFunction>, ReadOnlyAccountsClient> {}
