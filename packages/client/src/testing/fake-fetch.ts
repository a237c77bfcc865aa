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

/** A `fetch` that answers from memory. */
export interface FakeFetch {
  (url: string, init: FakeInit): Promise<Response>;
  /** Every request that came to a method of the contract, attempts that failed included, in their order. */
  readonly calls: readonly RecordedCall[];
  /** The same for methods that the contract does not have. */
  readonly otherCalls: readonly OtherCall[];
  /**
   * Tells the fake of a method or of parameters that the contract does not have, so that calls with `request` and `extra` pass.
   *
   * @example
   * fake.define("GetUsers", { answer: { result: [] } });
   * fake.define("GetAccountInfo", { extraParams: ["with_limits"] });
   */
  readonly define: Define;
  /** Lets the next call of the method fail, or as many as `times` says; after failures set before. */
  fail(method: MethodName, failure: Failure, options?: { readonly times?: number }): void;
}

/**
 * Makes a `fetch` for the client of a test: encoder, token and envelope are those of production, only the network is not there.
 * What the API would not take, and a method without an answer, fails at once as an `AccountsError` of kind `config`.
 *
 * @param answers what each method answers, or a function that makes it of the parameters. A fixed answer that comes in pages is cut into
 *   those that are asked for.
 * @param options `latencyMs`: milliseconds before each answer.
 * @throws TypeError for an answer to a method that does not exist.
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

/** Settings of a fake. */
export interface FakeFetchOptions {
  /** Milliseconds before each answer. */
  readonly latencyMs?: number;
}

type Answer = (params: never, extra: OtherParams) => object | Promise<object>;
type UntypedAnswers = {
  readonly [method: string]: object | Answer | undefined;
};

/** Makes a fake of whatever API the table describes. */
export function createFake(api: Api, answers: UntypedAnswers, { latencyMs = 0 }: FakeFetchOptions) {
  const definitions = new Definitions(api);
  const checkMethod = (name: string) => {
    if (!findOperation(api, name) && !definitions.answerOf(name))
      throw new TypeError(`fakeFetch: there is no method ${JSON.stringify(name)}.`);
  };
  for (const name of Object.keys(answers)) checkMethod(name);
  const calls: Pick<CallRead, "method" | "params" | "extra">[] = [];
  const otherCalls: OtherCall[] = [];
  const planned: { readonly method: string; readonly failure: Failure; left: number }[] = [];

  const answer = async (url: string, init: FakeInit): Promise<Response> => {
    const call = readCall(api, url, init, definitions);
    const { method, params, extra } = call;
    if (call.operation) calls.push(withHidden({ method, params }, { extra }));
    else otherCalls.push({ method, params: params as OtherParams }); // texts, as no type is known
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

/** The object with more that can be read, but is not enumerable. */
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
    const answer = given as Answer; // narrowing leaves any function
    return await answer(call.params as never, call.extra); // the function stands under the method of these parameters
  } catch (error) {
    throw new FakeFetchError(
      `the answer function of ${method} threw: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** The page of a fixed answer that is asked for; the whole answer of a method that has no pages. */
function pageOf(answer: object, { operation, params }: CallRead): object {
  const paging = operation?.paging;
  if (!paging) return answer;
  const { [paging.offset]: offset = 0, [paging.count]: count = paging.maximum } = params as Record<
    string,
    number
  >; // both are integers
  const items = (answer as Record<string, readonly unknown[]>)[paging.items] ?? []; // its type has them there
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

/** The error of Node's `fetch` for a socket's error of this code. */
function networkError(code: string): TypeError {
  const syscall = connectSyscall(code);
  const cause = Object.assign(new Error(code), { code, ...(syscall && { syscall }) });
  return new TypeError("fetch failed", { cause });
}
