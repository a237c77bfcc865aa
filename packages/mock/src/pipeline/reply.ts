import { oneLine } from "./wording.ts";

/** The response to a caller. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The vendor's error code and the reason, if the request was refused. */
  readonly code?: number;
  readonly reason?: string;
  /** Keys of the contract's sources for the refusal. */
  readonly sources?: readonly string[];
  /** Warnings about a request that is not refused. */
  readonly warnings?: readonly string[];
  /** The fault in the response. */
  readonly fault?: string;
  /** Whether the call was executed, even if the caller never sees the response. */
  readonly executed?: boolean;
  /** Whether the parameters have been applied, as in lists from state. */
  readonly selected?: boolean;
  /** Applied parameters that the contract declares as not applicable to a response. */
  readonly applied?: readonly string[];
  /** How to send the response, if not at once and complete. */
  readonly delivery?: Delivery;
}

/** How to send a response that is late or incomplete. */
export interface Delivery {
  /** Milliseconds before the first byte; the call is executed before them. */
  readonly latency?: number;
  /** When to reset the connection. */
  readonly reset?: "before-answer" | "during-body" | "after-body";
  /** A body to send instead of the JSON. */
  readonly text?: string;
  /** How many bytes of the body to send, or true for half, as if it were complete. */
  readonly cut?: number | true;
}

const WARNING = "x-vox-mock-warning";

/** Adds warnings to a response. */
export function withWarnings(reply: Reply, noticed: readonly string[]): Reply {
  if (noticed.length === 0) return reply;
  const warnings = [...(reply.warnings ?? []), ...noticed];
  return {
    ...reply,
    headers: { ...reply.headers, [WARNING]: oneLine(warnings.join(" | ")) },
    warnings,
  };
}
