import type { AccountCallback, AccountCallbackType } from "@vox-accounts/types";
import { callbackTable } from "@vox-accounts/types/callback-table";
import { didYouMean, UsageError } from "../usage-error.ts";
import { handleBatch } from "./batch.ts";
import { CallbackBodyError } from "./body-error.ts";
import { maxReportedBroken } from "./limits.ts";
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

/** Handles POST requests to your `callback_url`. */
export interface CallbackHandler {
  (request: Request): Promise<Response>;
  /**
   * Sets the handler for one type of callback. If it throws or rejects, the response has status 500.
   *
   * @throws TypeError if the contract does not have this type, or if the type already has a handler.
   */
  on<T extends AccountCallbackType>(
    type: T,
    handle: (callback: Extract<AccountCallback, { type: T }>) => unknown,
  ): CallbackHandler;
}

/**
 * Creates a function that takes a standard `Request`, verifies and handles its callbacks in order, and returns a `Response`. The status is
 * 200 if all were handled, and otherwise that of the worst problem: 500 if a handler threw, 403 for a wrong hash, 400 for a broken callback.
 *
 * @throws TypeError if an option is missing, unknown or invalid.
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
  const respond = async (request: Request): Promise<Response> => {
    const refusal = refusalOf(request);
    if (refusal) {
      void discardBody(request);
      return refusal;
    }
    const problems = await problemsOf(request, settings, handle);
    for (const problem of problems) await report(settings, problem);
    return emptyResponse(statusFor(problems));
  };
  const handler: CallbackHandler = Object.assign(respond, {
    on: (type: string, handleType: unknown) => {
      checkType(type, handlers);
      demandFunction(`the handler of ${type}`, handleType);
      handlers.set(type, handleType as Handle); // only gets callbacks of its own type
      return handler;
    },
  });
  return handler;
}

function checkType(type: string, handlers: ReadonlyMap<string, Handle>): void {
  if (typeof type !== "string") throw UsageError.mustBe("the callback type", "a string", type);
  if (!isKnownType(type))
    throw new UsageError(
      `unknown callback type${didYouMean(type, Object.keys(callbackTable))}; the option fallback handles types that are not in the contract`,
    );
  if (handlers.has(type)) throw new UsageError(`${type} already has a handler`);
}

/** The response to a request that cannot contain callbacks. The vendor does not document its Content-Type, so any is accepted. */
function refusalOf({ method, headers }: Request): Response | undefined {
  if (method !== "POST") return emptyResponse(405, { allow: "POST" });
  const encoding = (headers.get("content-encoding") || "identity").toLowerCase();
  if (encoding === "identity") return undefined;
  return emptyResponse(415, { "accept-encoding": "identity" });
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
    const reported = broken.slice(0, maxReportedBroken);
    return [...reported.map((one) => ({ kind: "broken" as const, ...one })), ...problems];
  } catch (error) {
    if (!(error instanceof CallbackBodyError)) throw error;
    void discardBody(request);
    return [{ kind: "body", problem: error.problem }];
  }
}

/** Reports a problem. A report that fails does not change the response. */
async function report({ onProblem }: HandlerSettings, problem: CallbackProblem): Promise<void> {
  try {
    await onProblem(problem);
  } catch {}
}

function emptyResponse(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers });
}
