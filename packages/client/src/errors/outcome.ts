import { steeringCodes } from "@vox-accounts/types/operation-table";
import type { Answer } from "../envelope.ts";
import type { Outcome } from "./accounts-error.ts";

const internal: readonly number[] = steeringCodes.internal;

// statuses that a server or gateway sends before it lets a request through, or to have it sent elsewhere
const refusedStatuses: readonly number[] = [307, 308, 400, 401, 403, 404, 405, 411, 413, 414, 415, 421, 429, 431];

// names of failures to connect: no route, no listener, no trust; ERR_NOT_CONNECTED is our own transport's word
const connectCode =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_NOT_CONNECTED)$|CERT|LEAF_SIGNATURE/u;

/** The outcome that an answer of failure proves. */
export function outcomeOfAnswer(answer: Exclude<Answer, { kind: "result" }>): Outcome {
  const refused =
    answer.kind === "api" ? !internal.includes(answer.code) : answer.kind === "http" && refusedStatuses.includes(answer.status);
  return refused ? "not-executed" : "unknown";
}

/** The outcome of a request that ended without an answer: only failures to connect prove that nothing went out. */
export function outcomeOfNetworkError(error: unknown, depth = 9): Outcome {
  if (!(error instanceof Error && depth)) return "unknown"; // causes may go in circles
  const { code, syscall } = error as Error & { code?: unknown; syscall?: unknown }; // system errors carry both
  const connected = syscall === "read" || syscall === "write"; // a route may be lost under a live socket, too
  return connectCode.test(`${code}`) && !connected ? "not-executed" : outcomeOfNetworkError(error.cause, depth - 1);
}
