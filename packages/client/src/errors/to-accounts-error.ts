import type { Progress } from "../attempt.ts";
import type { Answer } from "../envelope.ts";
import { redactError, redactor } from "../redact.ts";
import { AccountsError, type AccountsErrorInit, type Outcome } from "./accounts-error.ts";
import { outcomeOfAnswer, outcomeOfNetworkError } from "./outcome.ts";

/** What ended the call beside its own course: the time, the caller, or code around the attempt (middleware, options). */
export type End = "timeout" | "aborted" | "around" | undefined;

/** Makes the error that a caller sees of an answer that is no result. */
export function errorOfAnswer(answer: Exclude<Answer, { kind: "result" }>, progress: Progress, params: object): AccountsError {
  const { kind } = answer;
  const [fields, what] =
    kind === "api"
      ? [{ code: answer.code }, `the API answered error ${answer.code}: ${answer.message}`]
      : kind === "http"
        ? [{ status: answer.status }, describeStatus(answer.status)]
        : [{}, `the answer is no JSON of this API (${answer.found})`];
  return failWith({ kind, ...fields }, progress, redactorOf(progress, params)(what), outcomeOfAnswer(answer));
}

/** Makes the error that a caller sees of whatever else ended the call. */
export function errorOfThrown(thrown: unknown, progress: Progress, params: object, end: End): AccountsError {
  const here = progress.sent ? "unknown" : "not-executed";
  if (end === "timeout") return failWith({ kind: end }, progress, "no answer came in time", here);
  if (end === "aborted") return failWith({ kind: end, cause: thrown }, progress, "the caller's signal ended the call", here);
  const cause = redactError(thrown, redactorOf(progress, params));
  if (end || !progress.sent) return failWith({ kind: "config", cause }, progress, cause.message, here);
  return failWith({ kind: "network", cause }, progress, `no answer came (${innermost(cause)})`, outcomeOfNetworkError(thrown));
}

function failWith(fields: object, progress: Progress, what: string, here: Outcome): AccountsError {
  const { method, operation, tokens } = progress;
  if (progress.outcome === "not-executed") progress.outcome = here; // what an earlier attempt may have done stays so
  const { outcome } = progress;
  const message = `${method}: ${what.replace(/\.?$/u, ".")} ${consequences[outcome === "unknown" ? operation.effect : outcome]}`;
  progress.error = new AccountsError({ ...fields, method, attempts: tokens.length, outcome, message } as AccountsErrorInit); // fields has the rest
  return progress.error;
}

const redactorOf = ({ operation, tokens, params: sent }: Progress, params: object) => redactor(operation, [sent, params], tokens);

const look = "It may have been carried out: look before trying again.";
const consequences = {
  executed: "The call was carried out all the same.",
  "not-executed": "Nothing was carried out.",
  read: "It only reads, so it is safe to try again.",
  write: look,
  money: look,
};

function describeStatus(status: number): string {
  if (status === 429) return "the server takes no more requests for now (HTTP 429); try again later";
  const said = status && ` (HTTP ${status})`; // browsers do not tell which redirect it is
  if (status < 400) return `the server redirects${said || ""}, which is not followed; check baseUrl`;
  return `something before the API answered HTTP ${status}; check baseUrl`;
}

function innermost({ cause, code, message }: Error & { code?: unknown }): unknown {
  return cause instanceof Error ? innermost(cause) : (code ?? message);
}
