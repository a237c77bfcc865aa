import type { Operation } from "@vox-accounts/types";
import type { AccountsError } from "../errors/accounts-error.ts";
import { failuresProve } from "../errors/proof.ts";
import { type AccountsClientOptions, type CallOptions, checkOption, readClientOptions } from "../options.ts";
import { createSend } from "../wire/send.ts";
import { type Api, functionName } from "./api.ts";
import { type CallContext, call } from "./call.ts";
import { attemptThrough } from "./layers.ts";
import { itemsOf, pagesOf } from "./paging.ts";

/** What `safe` gives: one of the two, never both. */
export type SafeResult<T> =
  | { readonly data: T; readonly error: undefined }
  | { readonly data: undefined; readonly error: AccountsError };

/** A method of a client: parameters and options of the call in, the answer out. */
export type ClientFunction = (params?: object, options?: CallOptions | null) => Promise<object>;
type Walk<Item> = (params?: object, options?: CallOptions) => AsyncGenerator<Item, void, undefined>;

/**
 * Makes a client of whatever API the table describes: a function per operation, the groups `safe`, `each`
 * and `pages`, and `forChild`. The entry gives it the types. Nothing is read or sent before the first call.
 *
 * @throws TypeError naming an invalid or unknown option.
 */
export function createEngine(api: Api, options: AccountsClientOptions): object {
  const { auth, baseUrl, accountId, fetch, fetchNeverRepeats, middleware, logger, runtime, readOnly, ...limits } =
    readClientOptions(options);
  const { timeout, totalTimeout, retries } = limits;
  const line = {
    api,
    auth,
    baseUrl,
    accountId,
    clock: { offsetMs: 0 },
    send: createSend(baseUrl, fetch),
    failuresProve: failuresProve(fetch, fetchNeverRepeats),
  };
  const attempt = attemptThrough(middleware, logger);
  return clientFor({ line, runtime, limits: { timeout, totalTimeout, retries }, logger, attempt }, readOnly);
}

function clientFor(context: CallContext, readOnly: boolean): object {
  const operations = Object.entries(context.line.api.operations).filter(([, { effect }]) => !readOnly || effect === "read");
  const run =
    (method: string): ClientFunction =>
    async (params = {}, options = null) =>
      call(context, method, params, options ?? {});
  const group = (make: (method: string, operation: Operation) => unknown) =>
    Object.fromEntries(
      operations.flatMap(([method, operation]) => {
        const member = make(method, operation);
        return member === undefined ? [] : [[functionName(method), member]];
      }),
    );

  const safe =
    (method: string): ClientFunction =>
    (...given) =>
      run(method)(...given).then(succeeded, failed);
  const pages = (method: string, { paging }: Operation): Walk<object> | undefined =>
    paging && ((params = {}, callOptions = {}) => pagesOf(method, paging, run(method), params, callOptions));
  const each = (method: string, operation: Operation): Walk<unknown> | undefined => {
    const { paging } = operation;
    const walk = pages(method, operation);
    return paging && walk && ((...given) => itemsOf(walk(...given), paging));
  };
  const forChild = (accountId: number) => {
    checkOption("accountId", accountId);
    return clientFor({ ...context, line: { ...context.line, accountId } }, readOnly);
  };

  const client = { ...group(run), forChild };
  for (const [name, make] of Object.entries({ safe, each, pages })) addLazily(client, name, () => group(make));
  return client;
}

/** Adds a property that is made when it is first read: many clients never page. */
function addLazily(client: object, name: string, make: () => object): void {
  const get = () => {
    const value = make();
    Object.defineProperty(client, name, { value, enumerable: true });
    return value;
  };
  Object.defineProperty(client, name, { get, enumerable: true, configurable: true });
}

const succeeded = (data: object): SafeResult<object> => ({ data, error: undefined });
const failed = (error: AccountsError): SafeResult<never> => ({ data: undefined, error }); // a call throws nothing else
