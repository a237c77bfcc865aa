import type { SteeringCodes } from "@vox-accounts/types";
import type { Answer } from "../wire/envelope.ts";
import type { Fetch, Transport } from "../wire/fetch.ts";

const maxCauseDepth = 9;

/**
 * Thrown by our own transports for a request that never reached a socket. Kind `config` is not retried, because the
 * request cannot succeed until the configuration changes.
 */
export class NotSentError extends Error {
  readonly code = "ERR_NOT_CONNECTED";
  readonly kind: "network" | "config";
  /** Proves that nothing was sent even if `fetch` may resend requests: no `fetch` was called, or it uses no network. */
  readonly certain: boolean = false;
  /** What the caller should check first. */
  readonly advice: string | undefined;

  constructor(
    message: string,
    { advice, ...options }: ErrorOptions & { readonly advice?: string | undefined } = {},
    kind: "network" | "config" = "network",
  ) {
    super(message, options);
    this.kind = kind;
    this.advice = advice;
  }
}

const provingFetches = new WeakSet<object>();
const announcingFetches = new WeakSet<object>();

/** Marks one of our own `fetch` functions as never sending a request twice, so that its failures can serve as proof. */
export function markProving<F extends object>(fetch: F): F {
  provingFetches.add(fetch);
  return fetch;
}

/** Marks one of our own `fetch` functions as calling `onSend` when it hands a request to a socket. */
export function markAnnouncing<F extends object>(fetch: F): F {
  announcingFetches.add(fetch);
  return markProving(fetch);
}

/** Whether this `fetch` calls `onSend` when it hands a request to a socket. */
export function announcesSending(fetch: Fetch | undefined): fetch is Transport {
  return fetch !== undefined && announcingFetches.has(fetch);
}

const nativeFetch: unknown = globalThis.fetch;

/**
 * Whether the responses and failures of this `fetch` can serve as proof: those of the runtime's global `fetch` and our own can. Any
 * other, or a replaced global `fetch`, may have resent the request by itself, so its last response says nothing about the first attempt.
 */
export function failuresProve(fetch: object | undefined, declared: boolean): () => boolean {
  if (declared || (fetch !== undefined && provingFetches.has(fetch))) return () => true;
  return () => fetch === undefined && isProving(globalThis.fetch);
}

function isProving(fetch: object): boolean {
  return fetch === nativeFetch || provingFetches.has(fetch);
}

// Exact codes with the system call that failed. None of them can occur once a request is being sent.
const connectFailures: readonly (readonly [code: string, syscall: string | undefined])[] = [
  ["ENOTFOUND", "getaddrinfo"], // the name does not resolve
  ["EAI_AGAIN", "getaddrinfo"], // the resolver does not respond
  ["ECONNREFUSED", "connect"], // nothing is listening
  ["EHOSTUNREACH", "connect"], // no route; with `read` or `write`, a live socket has lost its route
  ["ENETUNREACH", "connect"], // the same for the whole network
  ["ETIMEDOUT", "connect"], // the TCP handshake never finished
  ["UND_ERR_CONNECT_TIMEOUT", undefined], // the same as detected by undici, for TCP and TLS
];

// Node failed to verify the server's certificate, which ends the TLS handshake before anything is written.
// ERR_SSL_* and alerts are missing because OpenSSL also raises them on a live connection.
const certificateFailures: readonly string[] = [
  "CERT_CHAIN_TOO_LONG",
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_REJECTED",
  "CERT_REVOKED",
  "CERT_SIGNATURE_FAILURE",
  "CERT_UNTRUSTED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "INVALID_CA",
  "INVALID_PURPOSE",
  "PATH_LENGTH_EXCEEDED",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
];

/** The system call that fails with this code before anything is sent. */
export function connectSyscall(code: string): string | undefined {
  return connectFailures.find(([known]) => known === code)?.[1];
}

/** Whether an error shows that the request was never sent, if failures of its `fetch` can serve as proof. */
export function provesNotSent(error: unknown): boolean {
  try {
    return showsNotSent(error, maxCauseDepth);
  } catch {
    return false; // a getter of the error threw
  }
}

function showsNotSent(error: unknown, depth: number): boolean {
  if (!(error instanceof Error && depth)) return false; // causes may be circular
  if (error instanceof NotSentError || isConnectFailure(error)) return true;
  if (error instanceof AggregateError) return everyAddressFailed(error, depth);
  return showsNotSent(error.cause, depth - 1);
}

function isConnectFailure(error: Error & { code?: unknown; syscall?: unknown }): boolean {
  const { code, syscall } = error;
  if (connectFailures.some(([known, call]) => known === code && call === syscall)) return true;
  return syscall === undefined && certificateFailures.some((known) => known === code);
}

// Node tries all addresses of a host in turn, and reports every failure
function everyAddressFailed({ errors }: AggregateError, depth: number): boolean {
  return errors.length > 0 && errors.every((error) => showsNotSent(error, depth - 1));
}

// statuses that a server or gateway sends before it processes a request, or to redirect it
const refusedStatuses: readonly number[] = [
  307, 308, 400, 401, 403, 404, 405, 411, 413, 414, 415, 421, 429, 431,
];

/**
 * Whether a response proves that nothing was executed. Codes from the method's own checks prove this only for calls with a single
 * target: with several, some may have been changed before the check of the next one failed.
 */
export function provesNotExecuted(
  answer: Exclude<Answer, { kind: "result" }>,
  severalTargets: boolean,
  { beforeMethod, ownChecks }: SteeringCodes,
): boolean {
  if (answer.kind === "http") return refusedStatuses.includes(answer.status);
  if (answer.kind !== "api") return false;
  return beforeMethod.includes(answer.code) || (!severalTargets && ownChecks.includes(answer.code));
}
