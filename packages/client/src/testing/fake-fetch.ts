import type { AccountsMethod, Operation } from "@vox-accounts/types";
import { errorCodes } from "@vox-accounts/types/error-codes";
import { operationTable } from "@vox-accounts/types/operation-table";
import { connectSyscall, markProving } from "../errors/proof.ts";
import { systemRuntime } from "../retry.ts";
import type { Answers, Failure, RecordedCall } from "./answers.ts";
import { FakeFetchError, type FakeInit, isMethod, readCall } from "./read-call.ts";

/** A `fetch` that answers from memory. */
export interface FakeFetch {
  (url: string, init: FakeInit): Promise<Response>;
  /** Every request that came, attempts that failed included, in their order. */
  readonly calls: readonly RecordedCall[];
  /** Lets the next call of the method fail, or as many as `times` says; after failures set before. */
  fail(method: AccountsMethod, failure: Failure, options?: { readonly times?: number }): void;
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
export function fakeFetch(answers: Answers, { latencyMs = 0 }: { readonly latencyMs?: number } = {}): FakeFetch {
  for (const name of Object.keys(answers)) checkMethod(name);
  const calls: RecordedCall[] = [];
  const failures: { method: AccountsMethod; failure: Failure; left: number }[] = [];

  const takeFailure = (method: AccountsMethod): Failure | undefined => {
    const next = failures.find((planned) => planned.method === method && planned.left-- > 0);
    return next?.failure;
  };
  const answer = async (url: string, init: FakeInit): Promise<Response> => {
    const call = readCall(url, init);
    calls.push(call);
    const failure = takeFailure(call.method);
    const waitMs = failure?.afterMs ?? latencyMs;
    if (waitMs > 0 || init.signal.aborted) await systemRuntime.sleep(waitMs, init.signal);
    return failure ? failWith(failure) : json(await makeAnswer(answers, call));
  };
  const fail: FakeFetch["fail"] = (method, failure, { times = 1 } = {}) => {
    checkMethod(method);
    failures.push({ method, failure, left: times });
  };
  return markProving(Object.assign(answer, { calls, fail }));
}

function checkMethod(name: string): void {
  if (!isMethod(name)) throw new TypeError(`fakeFetch: there is no method ${JSON.stringify(name)}.`);
}

async function makeAnswer(answers: Answers, { method, params }: RecordedCall): Promise<object> {
  const given = answers[method];
  if (!given) throw new FakeFetchError(`no answer is set for ${method}; add one, as in fakeFetch({ ${method}: { ... } }).`);
  if (typeof given !== "function") return pageOf(given, operationTable[method], params);
  try {
    return await given(params as never); // the function stands under the method of these parameters
  } catch (error) {
    throw new FakeFetchError(`the answer function of ${method} threw: ${error instanceof Error ? error.message : error}`);
  }
}

/** The page of a fixed answer that is asked for; the whole answer of a method that has no pages. */
function pageOf(answer: object, { paging }: Operation, params: object): object {
  if (!paging) return answer;
  const { [paging.offset]: offset = 0, [paging.count]: count = paging.maximum } = params as Record<string, number>; // both are integers
  const items = (answer as Record<string, readonly unknown[]>)[paging.items] ?? []; // its type has them there
  const page = items.slice(offset, offset + count);
  return { ...answer, [paging.items]: page, ...(paging.count in answer && { [paging.count]: page.length }) };
}

function failWith(failure: Failure): Response {
  if ("network" in failure) {
    const { network: code } = failure;
    const syscall = connectSyscall(code);
    throw new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code, ...(syscall && { syscall }) }) });
  }
  if ("status" in failure) {
    return new Response(failure.body ?? null, { status: failure.status, ...(failure.headers && { headers: failure.headers }) });
  }
  const { code, msg = errorCodes[code]?.message ?? errorCodes[code]?.name ?? "" } = failure;
  return json({ error: { code, msg } });
}

function json(content: object): Response {
  return Response.json(content);
}
