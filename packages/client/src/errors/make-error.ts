import type { Operation } from "@vox-accounts/types";
import type { Answer } from "../wire/envelope.ts";
import { AccountsError, type AccountsErrorInit, type Outcome } from "./accounts-error.ts";
import { type Redact, redactError } from "./redact.ts";

/** What an error says of the call it ends. */
export interface CallSummary {
  readonly method: string;
  readonly operation: Operation;
  /** How many requests went out. */
  readonly attempts: number;
  readonly outcome: Outcome;
  readonly redact: Redact;
}

/** What the server's answer told, beside its being no result. */
export interface RefusedRequest {
  readonly headers: Pick<Headers, "get">;
  readonly token: string;
}

/** A failure before it is worded: what happened, without what that means for the call. */
interface Failure {
  readonly fields: { readonly kind: AccountsError["kind"]; readonly [name: string]: unknown };
  readonly what: string;
  readonly answered?: RefusedRequest | undefined;
}

interface Made extends Failure {
  readonly call: CallSummary;
}

const madeFrom = new WeakMap<object, Made>();

/** The error of an answer that is not a result. */
export function errorOfAnswer(
  answer: Exclude<Answer, { kind: "result" }>,
  call: CallSummary,
  answered: RefusedRequest,
): AccountsError {
  const { kind } = answer;
  if (kind === "http")
    return make({ fields: { kind, status: answer.status }, what: describeStatus(answer.status), answered }, call);
  if (kind === "decode") {
    return make({ fields: { kind }, what: `the answer is no JSON of this API (${call.redact(answer.found)})`, answered }, call);
  }
  const { code, message } = answer;
  return make({ fields: { kind, code }, what: `the API answered error ${code}: ${call.redact(message)}`, answered }, call);
}

/** The error of a request that was sent and got no answer. */
export function errorOfLostRequest(thrown: unknown, call: CallSummary): AccountsError {
  const cause = redactError(thrown, call.redact);
  return make({ fields: { kind: "network", cause }, what: `no answer came (${innermost(cause)})` }, call);
}

/** The error of a call that its settings, parameters, credentials or middleware made fail. */
export function errorOfSetup(thrown: unknown, call: CallSummary): AccountsError {
  const cause = redactError(thrown, call.redact);
  return make({ fields: { kind: "config", cause }, what: cause.message }, call);
}

/** The error of a call whose time was up, or that its caller ended. */
export function errorOfEnd(end: "timeout" | "aborted", reason: unknown, call: CallSummary): AccountsError {
  if (end === "timeout") return make({ fields: { kind: end }, what: "no answer came in time" }, call);
  return make({ fields: { kind: end, cause: reason }, what: "the caller's signal ended the call" }, call);
}

/** Whether an error was made for this call; middleware may throw another call's. */
export function isErrorOf(call: CallSummary, error: unknown): error is AccountsError {
  return madeFrom.get(Object(error))?.call === call;
}

/** The headers and the token of the request that the server refused with this error. */
export function answerBehind(error: AccountsError): RefusedRequest | undefined {
  return madeFrom.get(error)?.answered;
}

/**
 * The error as the call stands now: the very same, with whatever middleware has put on it, unless another request of the call has
 * changed the outcome meanwhile.
 */
export function errorAsOfNow(error: AccountsError): AccountsError {
  const made = madeFrom.get(error);
  if (!made) return error;
  const { attempts, outcome } = made.call;
  if (error.attempts === attempts && error.outcome === outcome) return error;
  return Object.assign(make(made, made.call), { ...error, attempts, outcome });
}

function make(failure: Failure, call: CallSummary): AccountsError {
  const { method, attempts, outcome } = call;
  const message = `${method}: ${failure.what.replace(/\.?$/u, ".")} ${consequence(call)}`;
  const error = new AccountsError({ ...failure.fields, method, attempts, outcome, message } as AccountsErrorInit); // the fields fit the kind
  madeFrom.set(error, { ...failure, call });
  return error;
}

function consequence({ outcome, operation }: CallSummary): string {
  if (outcome === "executed") return "The call was carried out all the same.";
  if (outcome === "not-executed") return "Nothing was carried out.";
  if (operation.effect === "read") return "It only reads, so it is safe to try again.";
  return "It may have been carried out: look before trying again.";
}

function describeStatus(status: number): string {
  if (status === 429) return "the server takes no more requests for now (HTTP 429); try again later";
  const told = status ? ` (HTTP ${status})` : ""; // browsers hide which redirect it is
  if (status < 400) return `the server redirects${told}, which is not followed; check baseUrl`;
  return `something before the API answered HTTP ${status}; check baseUrl`;
}

function innermost({ cause, code, message }: Error & { code?: unknown }): string {
  return (cause instanceof Error && innermost(cause)) || message.replace(/\.$/u, "") || `${code ?? ""}`;
}
