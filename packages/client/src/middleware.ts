import type { Operation } from "@vox-accounts/types";
import type { AccountsError } from "./errors/accounts-error.ts";
import type { MethodName } from "./wire/send.ts";

/** One request as middleware sees it; it may pass on a copy with other parameters and headers. */
export interface AccountsRequest {
  readonly method: MethodName;
  /** The parameters as the caller gave them, secrets included. */
  readonly params: object;
  /** Headers to send beside the client's own. Values of eight or more characters count as secrets. */
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
export type Middleware = (
  request: AccountsRequest,
  next: Next,
  context: AttemptInfo,
) => Promise<object>;

/** One attempt, as a logger sees it; it holds no secret. */
export interface LogEntry {
  readonly method: MethodName;
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

/**
 * Told of every attempt: a function, or an object such as `console` or a logger of pino. What it throws is ignored.
 *
 * @example
 * createAccountsClient({ auth, logger: console });
 */
export type Logger = ((entry: LogEntry) => void) | LoggerObject;

/** A logger with levels. Each attempt is one line: the entry, and what happened in words. */
export interface LoggerObject {
  /** Told of attempts that succeeded. */
  info(entry: LogEntry, message: string): void;
  /** Told of attempts that failed. */
  warn(entry: LogEntry, message: string): void;
}
