import type { AccountsError } from "../errors/accounts-error.ts";
import { KnownSecrets } from "../errors/known-secrets.ts";
import { announcesSending, failuresProve } from "../errors/proof.ts";
import {
  type AccountsClientOptions,
  type CallOptions,
  checkOption,
  type RequestOptions,
  readClientOptions,
} from "../options.ts";
import type { CalledOperation } from "../wire/loose.ts";
import { createSend, functionName } from "../wire/send.ts";
import type { Api } from "./api.ts";
import { type ClientContext, call, callRaw } from "./call.ts";
import { attemptThrough } from "./layers.ts";
import { itemsOf, type PagedMethod, pagesOf } from "./paging.ts";
import { readRequest } from "./request.ts";
import { ServerClock } from "./server-clock.ts";

/** What the functions of `safe` return: either `data` or `error`, never both. */
export type SafeResult<T> =
  | {
      /** The response body; `undefined` if the call failed. */
      readonly data: T;
      /** Why the call failed; `undefined` if it succeeded. */
      readonly error: undefined;
    }
  | {
      /** The response body; `undefined` if the call failed. */
      readonly data: undefined;
      /** Why the call failed; `undefined` if it succeeded. */
      readonly error: AccountsError;
    };

type ClientFunction = (params?: object, options?: CallOptions | null) => Promise<object>;
type MakeFunction = (method: string, operation: CalledOperation) => ClientFunction;
type Walk<Item> = (
  params?: object,
  options?: CallOptions | null,
) => AsyncGenerator<Item, void, undefined>;

/**
 * Creates a client for the API that the table describes: one function per operation, the groups `safe`, `raw`,
 * `each` and `pages`, and `request` and `forChild`. The entry point adds the types. Nothing is read or sent before the first call.
 *
 * @throws UsageError naming an invalid or unknown option.
 */
export function createEngine(api: Api, options: AccountsClientOptions): object {
  const { auth, baseUrl, accountId, fetch, fetchNeverRepeats, maxResponseBytes, ...rest } =
    readClientOptions(options);
  const { timeout, totalTimeout, retries, middleware, logger, runtime, readOnly } = rest;
  const transport = announcesSending(fetch) ? fetch : undefined;
  const connection = {
    api,
    auth,
    baseUrl,
    accountId,
    clock: new ServerClock(),
    secrets: new KnownSecrets(fetch),
    send: createSend({ baseUrl, transport, fetch, maxResponseBytes }),
    failuresProve: failuresProve(fetch, fetchNeverRepeats),
    announcesSending: transport !== undefined,
  };
  const limits = { timeout, totalTimeout, retries };
  return clientFor(
    { connection, runtime, limits, logger, attempt: attemptThrough(middleware, logger) },
    readOnly,
  );
}

function clientFor(context: ClientContext, readOnly: boolean): object {
  const { connection } = context;
  const operations = Object.entries(connection.api.operations).filter(
    ([, { effect }]) => !readOnly || effect === "read",
  );
  const group = (make: (method: string, operation: CalledOperation) => unknown) =>
    groupOf(operations, make);
  const withRequest = (make: MakeFunction) => ({
    ...group(make),
    request: (method: string, params?: object, options: RequestOptions | null = null) => {
      const asked = readRequest(connection.api, method, options, readOnly);
      return make(asked.method, asked.operation)(params, asked.options);
    },
  });

  const run: MakeFunction =
    (method, operation) =>
    (params = {}, options = null) =>
      call(context, method, operation, params, options);
  const raw: MakeFunction =
    (method, operation) =>
    (params = {}, options = null) =>
      callRaw(context, method, operation, params, options);
  const safe: MakeFunction =
    (method, operation) =>
    (...given) =>
      run(method, operation)(...given).then(succeeded, failed);
  const walk =
    <Item>(
      through: (
        paged: PagedMethod,
        params: object,
        options: CallOptions,
      ) => AsyncGenerator<Item, void, undefined>,
    ) =>
    (method: string, operation: CalledOperation): Walk<Item> | undefined => {
      const { paging } = operation;
      if (!paging) return undefined;
      const paged = { method, paging, call: run(method, operation) };
      return (params = {}, options = null) => through(paged, params, options ?? {});
    };
  const forChild = (accountId: number) => {
    checkOption("accountId", accountId);
    return clientFor({ ...context, connection: { ...connection, accountId } }, readOnly);
  };
  return withLazyGroups(
    { ...withRequest(run), forChild },
    {
      safe: () => withRequest(safe),
      raw: () => withRequest(raw),
      each: () => group(walk(itemsOf)),
      pages: () => group(walk(pagesOf)),
    },
  );
}

/** The functions of a group by name, without the operations for which `make` returns `undefined`. */
function groupOf(
  operations: readonly (readonly [method: string, operation: CalledOperation])[],
  make: (method: string, operation: CalledOperation) => unknown,
): object {
  const members = operations.map(
    ([method, operation]) => [functionName(method), make(method, operation)] as const,
  );
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}

/** Adds groups that are created when first read, since many clients never use them. */
function withLazyGroups(client: object, groups: Readonly<Record<string, () => object>>): object {
  for (const [name, make] of Object.entries(groups)) {
    let group: object | undefined;
    const get = () => {
      group ??= make();
      return group;
    };
    Object.defineProperty(client, name, { get, enumerable: true });
  }
  return client;
}

const succeeded = (data: object): SafeResult<object> => ({ data, error: undefined });
const failed = (error: AccountsError): SafeResult<never> => ({ data: undefined, error }); // calls reject with nothing else
