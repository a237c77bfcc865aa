import type { Delivery } from "./delivery.ts";

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
  /** Whether the call was carried out, whatever the caller gets to see of it. */
  readonly executed?: boolean;
  /** How the answer goes out, if not as it is. */
  readonly delivery?: Delivery;
}
