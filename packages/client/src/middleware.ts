import type { AccountsMethod, Operation } from "@vox-accounts/types";
import type { AccountsError } from "./errors/accounts-error.ts";

/** One request as middleware sees it; it may hand a copy on with other parameters and headers. */
export interface AccountsRequest {
  readonly method: AccountsMethod;
  /** The parameters as the caller gave them, secrets included. */
  readonly params: object;
  /** Headers to send beside the client's own. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What middleware is told of the attempt. */
export interface AttemptInfo {
  readonly effect: Operation["effect"];
  /** 1 for the first. */
  readonly attempt: number;
  /** Aborts when the attempt ends early. */
  readonly signal: AbortSignal;
}

/** Sends the request on and gives the answer, or throws an `AccountsError`. */
export type Next = (request: AccountsRequest) => Promise<object>;

/**
 * Stands around every attempt of every call.
 *
 * @example
 * const trace: Middleware = (request, next) => next({ ...request, headers: { ...request.headers, traceparent } });
 */
export type Middleware = (request: AccountsRequest, next: Next, context: AttemptInfo) => Promise<object>;

/** Puts `middleware`, the outermost first, around `innermost`. What it gives up waiting for may fail unheard. */
export function throughMiddleware(middleware: readonly Middleware[], innermost: Next, context: AttemptInfo): Next {
  return middleware.reduceRight<Next>((next, layer) => async (request) => layer(request, unheard(next), context), innermost);
}

const unheard =
  (next: Next): Next =>
  (request) => {
    const answer = next(request);
    answer.catch(() => {});
    return answer;
  };

/** One attempt, as a logger sees it: no secret is in it. */
export interface LogEntry {
  readonly method: AccountsMethod;
  readonly effect: Operation["effect"];
  /** 1 for the first. */
  readonly attempt: number;
  readonly ms: number;
  /** The parameters, secrets and unknown names hidden. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Why the attempt failed. */
  readonly error?: AccountsError;
  /** Milliseconds until the next attempt, if there will be one. */
  readonly retryInMs?: number;
}

/** Told of every attempt. What it throws is ignored. */
export type Logger = (entry: LogEntry) => void;
