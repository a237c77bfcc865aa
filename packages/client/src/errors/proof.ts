import { steeringCodes } from "@vox-accounts/types/operation-table";
import type { Answer } from "../envelope.ts";

const internal: readonly number[] = steeringCodes.internal;

// statuses that a server or gateway sends before it lets a request through, or to have it sent elsewhere
const refusedStatuses: readonly number[] = [307, 308, 400, 401, 403, 404, 405, 411, 413, 414, 415, 421, 429, 431];

// names of failures to connect: no route, no listener, no trust; ERR_NOT_CONNECTED is our own transport's word
const connectCode =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_NOT_CONNECTED|ERR_SSL_WRONG_VERSION_NUMBER)$|CERT|LEAF_SIGNATURE/u;

/** Whether an answer of failure proves that nothing was carried out. */
export function isRefusal(answer: Exclude<Answer, { kind: "result" }>): boolean {
  if (answer.kind === "api") return !internal.includes(answer.code);
  return answer.kind === "http" && refusedStatuses.includes(answer.status);
}

/** Whether a request that ended without an answer never went out: only failures to connect prove it. */
export function neverConnected(error: unknown, depth = 9): boolean {
  if (!(error instanceof Error && depth)) return false; // causes may go in circles
  const { code, syscall } = error as Error & { code?: unknown; syscall?: unknown }; // system errors carry both
  const connected = syscall === "read" || syscall === "write"; // a route may be lost under a live socket, too
  return (connectCode.test(`${code}`) && !connected) || neverConnected(error.cause, depth - 1);
}
