import "@vox-accounts/types/supported-node";
import { errorCodes } from "@vox-accounts/types/error-codes";
import { operationTable, steeringCodes } from "@vox-accounts/types/operation-table";
import { type Api, findOperation } from "../call/api.ts";
import { connectSyscall, markProving } from "../errors/proof.ts";
import { sleep } from "../runtime.ts";
import type { MethodName } from "../wire/send.ts";
import { type Define, Definitions, type OtherParams } from "./definitions.ts";
import { type CallRead, FakeFetchError, type FakeInit, readCall } from "./read-call.ts";
import type { Answers, Failure, OtherCall, RecordedCall } from "./types.ts";

/** A `fetch` that answers without a network. */
export interface FakeFetch {
  (url: string, init: FakeInit): Promise<Response>;
  /** All requests to methods of the contract, in order, including failed attempts. */
  readonly calls: readonly RecordedCall[];
  /** All requests to methods that the contract does not have, in order, including failed attempts. */
  readonly otherCalls: readonly OtherCall[];
  /**
   * Adds a method or parameters that the contract does not have, for calls with `request` and `extra`.
   *
   * @example
   * fake.define("GetUsers", { answer: { result: [] } });
   * fake.define("GetAccountInfo", { extraParams: ["with_limits"] });
   */
  readonly define: Define;
  /**
   * Makes the next call of a method fail, or the next `times` calls. Failures set earlier come first.
   *
   * @example
   * fake.fail("GetAccountInfo", { status: 503 }, { times: 2 });
   */
  fail(
    method: MethodName,
    failure: Failure,
    options?: {
      /**
       * How many calls fail.
       *
       * @defaultValue `1`
       */
      readonly times?: number;
    },
  ): void;
}

/**
 * Creates a `fetch` for tests. The client encodes, signs and reads responses as in production; only the network is replaced. Calls that the
 * API would not accept, and methods without an answer, fail at once with an `AccountsError` of kind `config`.
 *
 * @param answers the response body of each method, or a function that returns it for the parameters of the call. The response body of a
 *   paged method is split into pages, and each call gets the page that it asks for.
 * @param options `latencyMs`: delay before each response in milliseconds. Default: 0.
 * @throws TypeError for an answer to an unknown method.
 * @example
 * const fake = fakeFetch({ GetCurrencyRate: { result: { EUR: 0.9 } } });
 * const accounts = createAccountsClient({ auth: () => "token", fetch: fake });
 */
export function fakeFetch(answers: Answers, options: FakeFetchOptions = {}): FakeFetch {
  return createFake(
    { operations: operationTable, codes: steeringCodes },
    answers,
    options,
  ) as FakeFetch; // typed by the same table
}

/** Options of `fakeFetch`. */
export interface FakeFetchOptions {
  /**
   * Delay before each response, in milliseconds.
   *
   * @defaultValue `0`
   */
  readonly latencyMs?: number;
}

type Answer = (params: never, extra: OtherParams) => object | Promise<object>;
type UntypedAnswers = {
  readonly [method: string]: object | Answer | undefined;
};

/** Creates a fake for the API that the table describes. */
export function createFake(api: Api, answers: UntypedAnswers, { latencyMs = 0 }: FakeFetchOptions) {
  const definitions = new Definitions(api);
  const checkMethod = (name: string) => {
    if (!findOperation(api, name) && !definitions.answerOf(name))
      throw new TypeError(`fakeFetch: unknown method ${JSON.stringify(name)}.`);
  };
  for (const name of Object.keys(answers)) checkMethod(name);
  const calls: Pick<CallRead, "method" | "params" | "extra">[] = [];
  const otherCalls: OtherCall[] = [];
  const planned: { readonly method: string; readonly failure: Failure; left: number }[] = [];

  const answer = async (url: string, init: FakeInit): Promise<Response> => {
    const call = readCall(api, url, init, definitions);
    const { method, params, extra } = call;
    if (call.operation) calls.push(withHidden({ method, params }, { extra }));
    else otherCalls.push({ method, params: params as OtherParams }); // strings, because no types are known
    const failure = planned.find(({ method, left }) => method === call.method && left > 0);
    if (failure) failure.left--;
    const waitMs = failure?.failure.afterMs ?? latencyMs;
    if (waitMs > 0 || init.signal.aborted) await sleep(waitMs, init.signal);
    if (failure) return failWith(failure.failure);
    const given = definitions.answerOf(method) ?? answers[method];
    return Response.json(await makeAnswer(given, call));
  };
  const fail = (method: string, failure: Failure, { times = 1 } = {}) => {
    checkMethod(method);
    planned.push({ method, failure, left: times });
  };
  const define = definitions.define.bind(definitions);
  return markProving(Object.assign(answer, { calls, otherCalls, define, fail }));
}

/** Adds non-enumerable properties to an object. */
function withHidden<T extends object, H extends object>(object: T, hidden: H): T & H {
  for (const [name, value] of Object.entries(hidden))
    Object.defineProperty(object, name, { value });
  return object as T & H; // just defined
}

async function makeAnswer(given: UntypedAnswers[string], call: CallRead): Promise<object> {
  const { method } = call;
  if (!given)
    throw new FakeFetchError(
      `no answer is set for ${method}; add one, as in fakeFetch({ ${method}: { ... } }).`,
    );
  if (typeof given !== "function") return pageOf(given, call);
  try {
    const answer = given as Answer; // narrowed to a function
    return await answer(call.params as never, call.extra); // the answer is listed under the method of these parameters
  } catch (error) {
    throw new FakeFetchError(
      `the answer function of ${method} threw: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** The requested page of a fixed answer, or the whole answer if the method is not paged. */
function pageOf(answer: object, { operation, params }: CallRead): object {
  const paging = operation?.paging;
  if (!paging) return answer;
  const { [paging.offset]: offset = 0, [paging.count]: count = paging.maximum } = params as Record<
    string,
    number
  >; // both are integers
  const items = (answer as Record<string, readonly unknown[]>)[paging.items] ?? []; // its type requires them
  const page = items.slice(offset, offset + count);
  return {
    ...answer,
    [paging.items]: page,
    ...(paging.count in answer && { [paging.count]: page.length }),
  };
}

function failWith(failure: Failure): Response {
  if ("network" in failure) throw networkError(failure.network);
  if ("status" in failure) {
    const { status, headers, body = null } = failure;
    return new Response(body, { status, ...(headers && { headers }) });
  }
  const { code, msg = errorCodes[code]?.message ?? errorCodes[code]?.name ?? "" } = failure;
  return Response.json({ error: { code, msg } });
}

/** The error that Node's `fetch` throws for a socket error with this code. */
function networkError(code: string): TypeError {
  const syscall = connectSyscall(code);
  const cause = Object.assign(new Error(code), { code, ...(syscall && { syscall }) });
  return new TypeError("fetch failed", { cause });
}
