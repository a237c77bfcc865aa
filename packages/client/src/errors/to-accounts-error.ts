import type { Operation } from "@vox-accounts/types";
import type { Progress } from "../attempt.ts";
import type { Answer } from "../envelope.ts";
import { redactError, redactor } from "../redact.ts";
import { AccountsError, type AccountsErrorInit, type Outcome } from "./accounts-error.ts";
import { outcomeOfAnswer, outcomeOfNetworkError } from "./outcome.ts";

/** What ended the call beside its own course: the time, the caller, or code around the attempt (middleware, options). */
export type End = "timeout" | "aborted" | "around" | undefined;

/** Makes the error that a caller sees of an answer that is no result. */
export function errorOfAnswer(answer: Exclude<Answer, { kind: "result" }>, progress: Progress, params: object): AccountsError {
  const make = errorMaker(progress, redactorOf(progress, params));
  const outcome = outcomeOfAnswer(answer);
  switch (answer.kind) {
    case "api":
      return make({ kind: "api", code: answer.code }, outcome, `the API answered error ${answer.code}: ${answer.message}`);
    case "http":
      return make({ kind: "http", status: answer.status }, outcome, describeStatus(answer.status));
    case "decode":
      return make({ kind: "decode" }, outcome, `the answer is ${answer.found}.`);
  }
}

/** Makes the error that a caller sees of whatever else ended the call. */
export function errorOfThrown(thrown: unknown, progress: Progress, params: object, end: End): AccountsError {
  const redact = redactorOf(progress, params);
  const make = errorMaker(progress, redact);
  const outcome = progress.token === undefined ? "not-executed" : "unknown";
  if (end === "timeout") return make({ kind: end }, outcome, "no answer came in time.");
  if (end === "aborted") return make({ kind: end }, outcome, "the caller's signal ended the call.", thrown);
  const cause = redactError(thrown, redact);
  if (outcome === "not-executed" || end === "around") return make({ kind: "config" }, outcome, cause.message, cause);
  return make({ kind: "network" }, outcomeOfNetworkError(thrown), `no answer came (${innermost(cause)}).`, cause);
}

function errorMaker(progress: Progress, redact: (text: string) => string) {
  const { method, operation, attempts, executed, maybeExecuted } = progress;
  return (kind: object, here: Outcome, what: string, cause?: unknown) => {
    const outcome = executed ? "executed" : maybeExecuted ? "unknown" : here;
    progress.maybeExecuted ||= outcome === "unknown"; // for whatever comes later, middleware's own repeats included
    const said = redact(what);
    const message = `${method}: ${/[.!?]$/u.test(said) ? said : `${said}.`} ${consequence(outcome, operation)}`;
    progress.error = new AccountsError({ ...kind, method, attempts, outcome, message, cause } as unknown as AccountsErrorInit); // kind's own fields come with it
    return progress.error;
  };
}

const redactorOf = ({ operation, tokens, params: sent }: Progress, params: object) => redactor(operation, [sent, params], tokens);

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
