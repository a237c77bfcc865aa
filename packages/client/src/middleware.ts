import type { Operation } from "@vox-accounts/types";
import type { AccountsError } from "./errors/accounts-error.ts";
import type { MethodName } from "./wire/send.ts";

/** A request as middleware sees it. Middleware may pass on a copy with other parameters and headers. */
export interface AccountsRequest {
  /** The method's name on the wire, such as `GetAccountInfo`. Middleware must not change it. */
  readonly method: MethodName;
  /** The parameters as the caller passed them, including secrets. */
  readonly params: object;
  /** Additional headers to send. Values of eight or more characters are treated as secrets. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What middleware knows about the current attempt. */
export interface AttemptInfo {
  /** Whether the method reads, writes or moves money. */
  readonly effect: Operation["effect"];
  /** The number of this attempt, from 1. */
  readonly attempt: number;
  /** Aborts when the attempt times out or the caller aborts. */
  readonly signal: AbortSignal;
}

/** Passes the request on. Resolves to the response body, or rejects with an `AccountsError`. */
export type Next = (request: AccountsRequest) => Promise<object>;

/**
 * Wraps every attempt of every call: it can change the request, replace the result, or handle the error.
 *
 * @example
 * const trace: Middleware = (request, next) => next({ ...request, headers: { ...request.headers, traceparent } });
 */
export type Middleware = (
  request: AccountsRequest,
  next: Next,
  context: AttemptInfo,
) => Promise<object>;

/** One attempt as a logger sees it, without secrets. */
export interface LogEntry {
  /** The method's name on the wire, such as `GetAccountInfo`. */
  readonly method: MethodName;
  /** Whether the method reads, writes or moves money. */
  readonly effect: Operation["effect"];
  /** The number of this attempt, from 1. */
  readonly attempt: number;
  /** The duration of this attempt, in milliseconds. */
  readonly ms: number;
  /** The parameters, with secrets and unknown names redacted. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Why the attempt failed; missing if it succeeded. */
  readonly error?: AccountsError;
  /** The wait before the next attempt, in milliseconds; missing if none follows. */
  readonly retryInMs?: number;
}

/**
 * Receives every attempt: a function, or an object such as `console` or a pino logger. Errors that it throws are ignored.
 *
 * @example
 * createAccountsClient({ auth, logger: console });
 */
export type Logger = ((entry: LogEntry) => void) | LoggerObject;

/** A logger with levels. Each attempt is one call with the entry and a message. */
export interface LoggerObject {
  /** Called for each attempt that succeeded. */
  info(entry: LogEntry, message: string): void;
  /** Called for each attempt that failed. */
  warn(entry: LogEntry, message: string): void;
}
