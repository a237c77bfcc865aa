import type { Progress } from "../attempt.ts";
import type { Answer } from "../envelope.ts";
import { redactError, redactor } from "../redact.ts";
import { AccountsError, type AccountsErrorInit, type Outcome } from "./accounts-error.ts";
import { NotSentError, provesNotSent, provesUndone } from "./proof.ts";

/** What ended the call beside its own course: the time, the caller, or code around the attempt (middleware, options). */
export type End = "timeout" | "aborted" | "around" | undefined;

/** Makes the error that a caller sees of an answer that is no result. */
export function errorOfAnswer(answer: Exclude<Answer, { kind: "result" }>, progress: Progress): AccountsError {
  if (provesUndone(answer, progress.severalTargets)) progress.doubtful--;
  const { kind } = answer;
  if (kind === "http") return failWith({ kind, status: answer.status }, progress, describeStatus(answer.status));
  const redact = redactorOf(progress);
  if (kind === "decode") return failWith({ kind }, progress, `the answer is no JSON of this API (${redact(answer.found)})`);
  const { code } = answer;
  return failWith({ kind, code }, progress, `the API answered error ${code}: ${redact(answer.message)}`);
}

/**
 * Makes the error that a caller sees of whatever else ended the call; `sent` if it ended a request under way, with whether a failure
 * of this transport can prove that the request never went out.
 */
export function errorOfThrown(
  thrown: unknown,
  progress: Progress,
  end: End,
  sent?: { readonly failuresProve: boolean },
): AccountsError {
  if (end === "timeout") return failWith({ kind: end }, progress, "no answer came in time");
  if (end === "aborted") return failWith({ kind: end, cause: thrown }, progress, "the caller's signal ended the call");
  const cause = redactError(thrown, redactorOf(progress));
  if (end || !sent) return failWith({ kind: "config", cause }, progress, cause.message);
  const unsent = thrown instanceof NotSentError ? thrown : undefined;
  if (unsent?.simulated || (sent.failuresProve && provesNotSent(thrown))) {
    progress.doubtful--;
    if (unsent?.kind === "config") return failWith({ kind: "config", cause }, progress, cause.message);
  }
  return failWith({ kind: "network", cause }, progress, `no answer came (${innermost(cause)})`);
}

/** Brings a failure of this call up to what is known by now, as another request of it may have been carried out meanwhile. */
export function upToDate(error: AccountsError, progress: Progress): AccountsError {
  const outcome = outcomeOf(progress);
  const said = consequence(error.outcome, progress);
  const message = error.message.replace(said, consequence(outcome, progress));
  return Object.assign(error, { attempts: progress.tokens.length, outcome, message });
}

function failWith(fields: object, progress: Progress, what: string): AccountsError {
  const { method, tokens, failures } = progress;
  const outcome = outcomeOf(progress);
  const message = `${method}: ${what.replace(/\.?$/u, ".")} ${consequence(outcome, progress)}`;
  const error = new AccountsError({ ...fields, method, attempts: tokens.length, outcome, message } as AccountsErrorInit); // fields has the rest
  failures.add(error);
  return error;
}

function outcomeOf({ executed, doubtful }: Progress): Outcome {
  return executed ? "executed" : doubtful > 0 ? "unknown" : "not-executed";
}

const redactorOf = ({ operation, tokens, params }: Progress) => redactor(operation, params, tokens);

function consequence(outcome: Outcome, { operation }: Progress): string {
  if (outcome === "executed") return "The call was carried out all the same.";
  if (outcome === "not-executed") return "Nothing was carried out.";
  const read = operation.effect === "read";
  return read ? "It only reads, so it is safe to try again." : "It may have been carried out: look before trying again.";
}

function describeStatus(status: number): string {
  if (status === 429) return "the server takes no more requests for now (HTTP 429); try again later";
  const said = status && ` (HTTP ${status})`; // browsers do not tell which redirect it is
  if (status < 400) return `the server redirects${said || ""}, which is not followed; check baseUrl`;
  return `something before the API answered HTTP ${status}; check baseUrl`;
}

function innermost({ cause, code, message }: Error & { code?: unknown }): string {
  return (cause instanceof Error && innermost(cause)) || message.replace(/\.$/u, "") || `${code ?? ""}`;
}
