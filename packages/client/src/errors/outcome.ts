import type { Answer } from "../envelope.ts";
import type { Outcome } from "./accounts-error.ts";

/** The outcome that an answer of failure proves. */
export function outcomeOfAnswer(answer: Exclude<Answer, { kind: "result" }>): Outcome {
  if (answer.kind === "api") return internalCodes.has(answer.code) ? "unknown" : "not-executed";
  return answer.kind === "http" && refusedStatuses.has(answer.status) ? "not-executed" : "unknown";
}

/** The outcome of a request that ended without an answer. */
export function outcomeOfNetworkError(error: unknown): Outcome {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    if ("code" in cause && connectCodes.has(String(cause.code))) return "not-executed";
  }
  return "unknown";
}

const internalCodes = new Set([1, 2, 4, 5, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 251, 252]);

// statuses that a server or gateway sends before it lets a request through
const refusedStatuses = new Set([400, 401, 403, 404, 405, 411, 413, 414, 415, 421, 429, 431]);

const connectCodes = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);
