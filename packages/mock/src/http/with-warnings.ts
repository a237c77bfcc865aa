import { oneLine } from "../gate/one-line.ts";
import type { Reply } from "./reply.ts";

const WARNING = "x-vox-mock-warning";

/** Adds what was noticed to an answer. */
export function withWarnings(reply: Reply, noticed: readonly string[]): Reply {
  if (noticed.length === 0) return reply;
  const warnings = [...(reply.warnings ?? []), ...noticed];
  return { ...reply, headers: { ...reply.headers, [WARNING]: oneLine(warnings.join(" | ")) }, warnings };
}
