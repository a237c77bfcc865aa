import type { AccountsMethod, Operation } from "@vox-accounts/types";
import type { Answer } from "../envelope.ts";
import { AccountsError, type AccountsErrorInit, type Outcome } from "./accounts-error.ts";
import { outcomeOfAnswer, outcomeOfNetworkError } from "./outcome.ts";

/** What is known of a call when it fails. */
export interface CallFacts {
  readonly method: AccountsMethod;
  readonly operation: Operation;
  readonly params: object;
  /** The token, once the call had one: from then on a request may be out. */
  readonly token: string | undefined;
  readonly ended: "timeout" | "aborted" | undefined;
}

/** Makes the error that a caller sees of whatever ended the call. */
export function toAccountsError(thrown: unknown, call: CallFacts): AccountsError {
  const attempts = call.token === undefined ? 0 : 1;
  const make = <F extends object>(fields: F & { outcome: Outcome }, what: string, cause?: unknown) => {
    const message = `${call.method}: ${redact(what, call)} ${consequence(fields.outcome, call.operation)}`;
    const init = { ...fields, method: call.method, attempts, message, ...(cause !== undefined && { cause }) };
    return new AccountsError(init as unknown as AccountsErrorInit); // each call below gives the fields of its kind
  };
  if (isAnswer(thrown)) {
    const outcome = outcomeOfAnswer(thrown);
    if (thrown.kind === "api")
      return make({ kind: "api", code: thrown.code, outcome }, `the API answered error ${thrown.code}: ${thrown.message}`);
    if (thrown.kind === "http") return make({ kind: "http", status: thrown.status, outcome }, describeStatus(thrown.status));
    return make({ kind: "decode", outcome }, `the answer is ${thrown.found}.`);
  }
  if (call.ended) {
    const what = call.ended === "timeout" ? "no answer came in time." : "the caller's signal ended the call.";
    return make(
      { kind: call.ended, outcome: attempts === 0 ? "not-executed" : "unknown" },
      what,
      call.ended === "aborted" ? thrown : undefined,
    );
  }
  if (attempts === 0) return make({ kind: "config", outcome: "not-executed" }, messageOf(thrown), thrown);
  return make({ kind: "network", outcome: outcomeOfNetworkError(thrown) }, `no answer came (${innermost(thrown)}).`, thrown);
}

function consequence(outcome: Outcome, { effect }: Operation): string {
  if (outcome === "not-executed") return "Nothing was carried out.";
  return effect === "read"
    ? "It only reads, so it is safe to try again."
    : "It may have been carried out: look before trying again.";
}

function describeStatus(status: number): string {
  if (status === 429) return "the server takes no more requests for now (HTTP 429); try again later.";
  if (status >= 300 && status < 400)
    return `the server redirects (HTTP ${status}), which is not followed as it would send the token elsewhere; check baseUrl.`;
  return `something before the API answered HTTP ${status}; check baseUrl and what lies between.`;
}

function redact(text: string, { operation, params, token }: CallFacts): string {
  const sensitive = Object.entries(params).filter(([name]) => operation.sensitive?.includes(name));
  const secrets = [token, ...sensitive.map(([, value]) => value)].filter((value) => typeof value === "string" && value !== "");
  return secrets.reduce((safe: string, secret) => safe.replaceAll(String(secret), "[redacted]"), text);
}

function innermost(error: unknown): string {
  let cause = error;
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause;
  return cause instanceof Error ? ("code" in cause ? String(cause.code) : "") || cause.message : String(cause);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isAnswer(thrown: unknown): thrown is Exclude<Answer, { kind: "result" }> {
  return typeof thrown === "object" && thrown !== null && !(thrown instanceof Error) && "kind" in thrown;
}
