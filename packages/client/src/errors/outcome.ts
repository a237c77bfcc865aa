import { steeringCodes } from "@vox-accounts/types/operation-table";
import type { Answer } from "../envelope.ts";
import type { Outcome } from "./accounts-error.ts";

const internalCodes: readonly number[] = steeringCodes.internal;

// statuses that a server or gateway sends before it lets a request through
const refusedStatuses: readonly number[] = [400, 401, 403, 404, 405, 411, 413, 414, 415, 421, 429, 431];

const connectCodes: readonly unknown[] = [
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
];

/** The outcome that an answer of failure proves. */
export function outcomeOfAnswer(answer: Exclude<Answer, { kind: "result" }>): Outcome {
  if (answer.kind === "api") return internalCodes.includes(answer.code) ? "unknown" : "not-executed";
  return answer.kind === "http" && refusedStatuses.includes(answer.status) ? "not-executed" : "unknown";
}

/** The outcome of a request that ended without an answer: only failures to connect prove that nothing went out. */
export function outcomeOfNetworkError(error: unknown): Outcome {
  if (!(error instanceof Error)) return "unknown";
  if ("code" in error && connectCodes.includes(error.code)) return "not-executed";
  return outcomeOfNetworkError(error.cause);
}
