import { oneLine } from "./wording.ts";

/** What goes back to the caller. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The vendor's error code and the reason, if the request was refused. */
  readonly code?: number;
  readonly reason?: string;
  /** Keys of the contract's sources that the refusal goes by. */
  readonly sources?: readonly string[];
  /** What was noticed, but not refused. */
  readonly warnings?: readonly string[];
  /** The fault that made the answer what it is. */
  readonly fault?: string;
  /** Whether the call was executed, whatever the caller sees of it. */
  readonly executed?: boolean;
  /** Whether it holds what the parameters ask for already, as lists from memory do. */
  readonly selected?: boolean;
  /** Parameters that it follows, though the contract says that no answer can. */
  readonly applied?: readonly string[];
  /** How the answer goes out, if not as it is. */
  readonly delivery?: Delivery;
}

/** How an answer goes out, if not at once and whole. */
export interface Delivery {
  /** Milliseconds before the first byte; the call has been executed by then. */
  readonly latency?: number;
  /** Where the connection breaks. */
  readonly reset?: "before-answer" | "during-body" | "after-body";
  /** A body to send as it is, in place of the JSON. */
  readonly text?: string;
  /** How many bytes of the body to send, or true for half of it; the answer says it is complete. */
  readonly cut?: number | true;
}

const WARNING = "x-vox-mock-warning";

/** Adds what was noticed to an answer. */
export function withWarnings(reply: Reply, noticed: readonly string[]): Reply {
  if (noticed.length === 0) return reply;
  const warnings = [...(reply.warnings ?? []), ...noticed];
  return {
    ...reply,
    headers: { ...reply.headers, [WARNING]: oneLine(warnings.join(" | ")) },
    warnings,
  };
}
