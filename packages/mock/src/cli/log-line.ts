import type { LogEntry } from "../log-entry.ts";

/** One line for people. */
export function logLine({ verb, method, status, code, reason, ms }: LogEntry): string {
  const outcome = code === undefined ? `${status}` : `${status} error ${code}`;
  return `${verb.padEnd(4)} ${method}  ${outcome}  ${ms} ms${reason ? `  ${reason}` : ""}`;
}
