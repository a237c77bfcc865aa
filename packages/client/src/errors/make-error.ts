import type { Operation } from "@vox-accounts/types";
import { UsageError } from "../usage-error.ts";
import { AnswerTooLargeError } from "../wire/answer-size.ts";
import type { Answer } from "../wire/envelope.ts";
import { functionName } from "../wire/send.ts";
import { AccountsError, type AccountsErrorInit, type Outcome } from "./accounts-error.ts";
import { NotSentError } from "./proof.ts";
import { type Redact, redactError, unreadable } from "./redact.ts";

/** What an error needs to know about its call. */
export interface CallSummary {
  readonly method: string;
  readonly operation: Operation;
  /** How many requests were sent. */
  readonly attempts: number;
  readonly outcome: Outcome;
  readonly redact: Redact;
}

/** The request that the server refused. */
export interface RefusedRequest {
  readonly headers: Pick<Headers, "get">;
  readonly token: string;
}

/** A failure without its consequence for the call. */
interface Failure {
  readonly fields: { readonly kind: AccountsError["kind"]; readonly [name: string]: unknown };
  readonly what: string;
  readonly answered?: RefusedRequest | undefined;
  /** The same call would fail in the same way. */
  readonly final?: true;
}

interface Made extends Failure {
  readonly call: CallSummary;
}

const madeFrom = new WeakMap<object, Made>();

/** The error for a response that is not a result. */
export function answerError(
  answer: Exclude<Answer, { kind: "result" }>,
  call: CallSummary,
  answered: RefusedRequest,
): AccountsError {
  const { kind } = answer;
  if (kind === "http")
    return make(
      { fields: { kind, status: answer.status }, what: describeStatus(answer.status), answered },
      call,
    );
  if (kind === "decode") {
    return make(
      {
        fields: { kind },
        what: `the response is not from this API (${call.redact(answer.found)}); check baseUrl`,
        answered,
      },
      call,
    );
  }
  const { code, message } = answer;
  return make(
    {
      fields: { kind, code },
      what: `the API returned error ${code}: ${call.redact(message)}`,
      answered,
    },
    call,
  );
}

/** The error for a request that was sent and got no response, or one that is too large. */
export function networkError(thrown: unknown, call: CallSummary): AccountsError {
  if (thrown instanceof AnswerTooLargeError)
    return make({ fields: { kind: "decode" }, what: thrown.message, final: true }, call);
  const cause = redactError(thrown, call.redact);
  const what = `no response${inAttempts(call)} (${innermost(cause)})${adviceIn(thrown) ?? whatToCheck(cause)}`;
  return make({ fields: { kind: "network", cause }, what }, call);
}

/** The error for a call that failed because of its options, parameters, credentials or middleware. */
export function setupError(thrown: unknown, call: CallSummary): AccountsError {
  const cause = thrown instanceof UsageError ? thrown : redactError(thrown, call.redact); // a UsageError quotes no values
  return make({ fields: { kind: "config", cause }, what: cause.message }, call);
}

/** Turns anything thrown during a call into an `AccountsError`: updates an error of this call, and wraps anything else. Never throws. */
export function toAccountsError(thrown: unknown, call: CallSummary): AccountsError {
  try {
    return isErrorOf(call, thrown) ? withCurrentOutcome(thrown) : setupError(thrown, call);
  } catch {
    return make({ fields: { kind: "config" }, what: unreadable }, call);
  }
}

/** The error for a call that timed out or was aborted. */
export function endError(
  end: "timeout" | "aborted",
  reason: unknown,
  call: CallSummary,
): AccountsError {
  if (end === "timeout")
    return make({ fields: { kind: end }, what: `no response in time${inAttempts(call)}` }, call);
  return make(
    { fields: { kind: end, cause: reason }, what: "the caller's signal aborted the call" },
    call,
  );
}

/** Whether an error belongs to this call; middleware may throw the error of another call. */
export function isErrorOf(call: CallSummary, error: unknown): error is AccountsError {
  return madeFrom.get(Object(error))?.call === call;
}

/** Whether the same call would fail in the same way again. */
export function isFinal(error: AccountsError): boolean {
  return madeFrom.get(error)?.final === true;
}

/** The refused request behind this error; `undefined` if there was no response. */
export function refusedRequestOf(error: AccountsError): RefusedRequest | undefined {
  return madeFrom.get(error)?.answered;
}

/** Returns the error itself, or an updated copy (with middleware's additions) if another request has changed the outcome since. */
function withCurrentOutcome(error: AccountsError): AccountsError {
  const made = madeFrom.get(error);
  if (!made) return error;
  const { attempts, outcome } = made.call;
  if (error.attempts === attempts && error.outcome === outcome) return error;
  return Object.assign(make(made, made.call), { ...error, attempts, outcome });
}

function make(failure: Failure, call: CallSummary): AccountsError {
  const { method, attempts, outcome } = call;
  const message = `${method}: ${failure.what.replace(/(?<![.?])$/u, ".")} ${consequence(call)}`;
  const error = new AccountsError({
    ...failure.fields,
    method,
    attempts,
    outcome,
    message,
  } as AccountsErrorInit); // the fields fit the kind
  madeFrom.set(error, { ...failure, call });
  return error;
}

function consequence({ outcome, operation }: CallSummary): string {
  if (outcome === "executed") return "The call was executed.";
  if (outcome === "not-executed") return "Nothing was executed.";
  if (operation.effect === "read") return "The call only reads: try again.";
  if (!operation.checkWith) return "The call may have been executed: check before trying again.";
  return `The call may have been executed: check with ${functionName(operation.checkWith)} before trying again.`;
}

function describeStatus(status: number): string {
  if (status === 429) return "too many requests (HTTP 429); try again later";
  const shown = status ? ` (HTTP ${status})` : ""; // browsers hide the status of a redirect
  if (status < 400) return `redirects are not followed${shown}; check baseUrl`;
  if (status >= 500) return `the server or a gateway failed (HTTP ${status})`;
  return `a server in front of the API answered with HTTP ${status}; check baseUrl`;
}

function inAttempts({ attempts }: CallSummary): string {
  return attempts > 1 ? ` in ${attempts} attempts` : "";
}

const untrusted = "is the server's certificate trusted? NODE_EXTRA_CA_CERTS can add certificates";

const checks: Readonly<Record<string, string>> = {
  ECONNREFUSED: "is the server at baseUrl running?",
  ENOTFOUND: "is the host in baseUrl correct?",
  EAI_AGAIN: "does DNS work here?",
  ERR_SSL_WRONG_VERSION_NUMBER: "does the server at baseUrl support https?",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
};

function adviceIn(thrown: unknown): string | undefined {
  return thrown instanceof NotSentError && thrown.advice ? `; ${thrown.advice}` : undefined;
}

/** What the caller should check first, by error code. */
function whatToCheck({ code, cause }: Error & { code?: unknown }): string {
  const hint = Object.hasOwn(checks, `${code}`) ? `; ${checks[`${code}`]}` : "";
  return hint || (cause instanceof Error ? whatToCheck(cause) : "");
}

function innermost({ cause, code, message }: Error & { code?: unknown }): string {
  return (
    (cause instanceof Error && innermost(cause)) || message.replace(/\.$/u, "") || `${code ?? ""}`
  );
}
