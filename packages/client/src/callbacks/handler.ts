import type { AccountCallback, AccountCallbackType } from "@vox-accounts/types";
import { callbackTable } from "@vox-accounts/types/callback-table";
import { didYouMean, UsageError } from "../usage-error.ts";
import { handleBatch } from "./batch.ts";
import { CallbackBodyError } from "./body-error.ts";
import { maxBrokenTold } from "./limits.ts";
import { type Handle, onceEach } from "./memory.ts";
import {
  type CallbackHandlerOptions,
  demandFunction,
  type HandlerSettings,
  readHandlerOptions,
} from "./options.ts";
import { isKnownType, parseCallbacks } from "./parse.ts";
import { type CallbackProblem, statusFor } from "./problems.ts";
import { discardBody, readBody } from "./read-body.ts";

export type { CallbackHandlerOptions } from "./options.ts";

/** Answers the POSTs to your `callback_url`. */
export interface CallbackHandler {
  (request: Request): Promise<Response>;
  /**
   * Handles the callbacks of a type; at most one handler for each. If it throws or rejects, the POST is answered with 500.
   *
   * @throws UsageError for a type that the contract does not have, or that has a handler already.
   */
  on<T extends AccountCallbackType>(
    type: T,
    handle: (callback: Extract<AccountCallback, { type: T }>) => unknown,
  ): CallbackHandler;
}

/**
 * Makes a function from a standard `Request` to a `Response` that reads, verifies and handles callbacks, one after the other. It answers 200 if
 * all were handled, and otherwise the status of the gravest problem: 500 if a handler threw, 403 for a wrong hash, 400 for a broken callback.
 *
 * @throws UsageError for an option that is missing, unknown or invalid.
 * @example
 * const handler = createCallbackHandler({ secrets: { salt, apiKey }, fallback: ignore, onProblem: console.warn })
 *   .on("min_balance", ({ balance }) => warn(balance));
 * export default { fetch: (request: Request) => handler(request) };
 */
export function createCallbackHandler(options: CallbackHandlerOptions): CallbackHandler {
  const settings = readHandlerOptions(options);
  const handlers = new Map<string, Handle>();
  const handle = onceEach(settings.memory, (callback) =>
    (handlers.get(callback.type) ?? settings.fallback)(callback),
  );
  const answer = async (request: Request): Promise<Response> => {
    const refusal = refusalOf(request);
    if (refusal) {
      void discardBody(request);
      return refusal;
    }
    const problems = await problemsOf(request, settings, handle);
    for (const problem of problems) await tell(settings, problem);
    return answerWith(statusFor(problems));
  };
  const handler: CallbackHandler = Object.assign(answer, {
    on: (type: string, handleType: unknown) => {
      checkType(type, handlers);
      demandFunction(`the handler of ${type}`, handleType);
      handlers.set(type, handleType as Handle); // gets callbacks of its own type only
      return handler;
    },
  });
  return handler;
}

function checkType(type: string, handlers: ReadonlyMap<string, Handle>): void {
  if (typeof type !== "string") throw UsageError.mustBe("the type of callbacks", "a text", type);
  if (!isKnownType(type))
    throw new UsageError(
      `there is no such type of callbacks${didYouMean(type, Object.keys(callbackTable))}; types to come go to the fallback`,
    );
  if (handlers.has(type)) throw new UsageError(`${type} has a handler already`);
}

/** The answer to a request that cannot hold callbacks. Which Content-Type the vendor sends is not known, so any will do. */
function refusalOf({ method, headers }: Request): Response | undefined {
  if (method !== "POST") return answerWith(405, { allow: "POST" });
  const encoding = (headers.get("content-encoding") || "identity").toLowerCase();
  return encoding === "identity" ? undefined : answerWith(415, { "accept-encoding": "identity" });
}

async function problemsOf(
  request: Request,
  { lookup, maxBodyBytes }: HandlerSettings,
  handle: Handle,
): Promise<CallbackProblem[]> {
  try {
    const body = await readBody(request, maxBodyBytes);
    const { callbacks, broken } = parseCallbacks(body, { maxBodyBytes });
    const problems = await handleBatch(callbacks, lookup, handle);
    const told = broken.slice(0, maxBrokenTold);
    return [...told.map((one) => ({ kind: "broken" as const, ...one })), ...problems];
  } catch (error) {
    if (!(error instanceof CallbackBodyError)) throw error;
    void discardBody(request);
    return [{ kind: "body", problem: error.problem }];
  }
}

/** Reports a problem; a report that fails changes no answer. */
async function tell({ onProblem }: HandlerSettings, problem: CallbackProblem): Promise<void> {
  try {
    await onProblem(problem);
  } catch {}
}

function answerWith(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers });
}
