/** One thing that is wrong with a request. */
export interface Flaw {
  /** The vendor's error code. */
  readonly code: number;
  /** What is wrong, by which rule, and what to do; never a value. */
  readonly reason: string;
  /** What says so: keys of the contract's sources. Without any, the flaw is only warned of. */
  readonly sources: readonly string[];
  /** The vendor's server is known to take it. */
  readonly vendorTakes?: boolean;
}
