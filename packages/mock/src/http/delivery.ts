/** How an answer goes out, if not at once and whole. */
export interface Delivery {
  /** Milliseconds before the first byte; the call itself was carried out before. */
  readonly latency?: number;
  /** Where the connection breaks. */
  readonly reset?: "before-answer" | "during-body" | "after-body";
  /** A body to send as it is, in place of the JSON. */
  readonly text?: string;
  /** How many bytes of the body to send, or true for half of it; the answer says it is complete. */
  readonly cut?: number | true;
}
