import type { Operation } from "@vox-accounts/types";
import type { Progress } from "../attempt.ts";
import type { Answer } from "../envelope.ts";
import { redactError, redactor } from "../redact.ts";
import { AccountsError, type AccountsErrorInit, type Outcome } from "./accounts-error.ts";
import { outcomeOfAnswer, outcomeOfNetworkError } from "./outcome.ts";

/** What ended the call beside its own course: the time, the caller, or code around the attempt (middleware, options). */
export type End = "timeout" | "aborted" | "around" | undefined;

/** Makes the error that a caller sees of whatever ended the call. */
export function toAccountsError(thrown: unknown, progress: Progress, params: object, end: End): AccountsError {
  const { method, operation, token, attempts } = progress;
  const redact = redactor(operation, params, token ?? progress.refusedToken);
  const make = (kind: object, here: Outcome, what: string, cause?: unknown) => {
    const outcome = progress.executed ? "executed" : progress.maybeExecuted ? "unknown" : here;
    const message = `${method}: ${redact(what)} ${consequence(outcome, operation)}`;
    return new AccountsError({ ...kind, method, attempts, outcome, message, cause } as unknown as AccountsErrorInit); // kind's own fields come from the lines below
  };
  const sent = token !== undefined;
  if (isAnswer(thrown)) {
    const outcome = outcomeOfAnswer(thrown);
    if (thrown.kind === "api")
      return make({ kind: "api", code: thrown.code }, outcome, `the API answered error ${thrown.code}: ${thrown.message}`);
    if (thrown.kind === "http") return make({ kind: "http", status: thrown.status }, outcome, describeStatus(thrown.status));
    return make({ kind: "decode" }, outcome, `the answer is ${thrown.found}.`);
  }
  if (end === "timeout") return make({ kind: end }, sent ? "unknown" : "not-executed", "no answer came in time.");
  if (end === "aborted")
    return make({ kind: end }, sent ? "unknown" : "not-executed", "the caller's signal ended the call.", thrown);
  const cause = redactError(thrown, redact);
  if (!sent || end === "around") return make({ kind: "config" }, sent ? "unknown" : "not-executed", cause.message, cause);
  return make({ kind: "network" }, outcomeOfNetworkError(thrown), `no answer came (${innermost(cause)}).`, cause);
}

function consequence(outcome: Outcome, { effect }: Operation): string {
  if (outcome === "executed") return "The call was carried out all the same.";
  if (outcome === "not-executed") return "Nothing was carried out.";
  return effect === "read"
    ? "It only reads, so it is safe to try again."
    : "It may have been carried out: look before trying again.";
}

function describeStatus(status: number): string {
  if (status === 429) return "the server takes no more requests for now (HTTP 429); try again later.";
  if (status >= 300 && status < 400) {
    return `the server redirects (HTTP ${status}), which is not followed as it would send the token elsewhere; check baseUrl.`;
  }
  return `something before the API answered HTTP ${status}; check baseUrl and what lies between.`;
}

function innermost(error: Error & { code?: unknown }): string {
  if (error.cause instanceof Error) return innermost(error.cause);
  return typeof error.code === "string" ? error.code : error.message;
}

function isAnswer(thrown: unknown): thrown is Exclude<Answer, { kind: "result" }> {
  return typeof thrown === "object" && thrown !== null && !(thrown instanceof Error) && "kind" in thrown;
}
