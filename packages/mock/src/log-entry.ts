/** One answered request. */
export interface LogEntry {
  /** The HTTP verb. */
  readonly verb: string;
  /** The API method, or the path if it names none. */
  readonly method: string;
  /** The HTTP status; refusals in the vendor's way have 200. */
  readonly status: number;
  /** The vendor's error code, if the request was refused in the vendor's way. */
  readonly code?: number;
  /** Why the request was refused, word for word as in the `x-vox-mock-reason` header. */
  readonly reason?: string;
  /** Keys of the contract's sources that the refusal goes by, as in the `x-vox-mock-source` header. */
  readonly sources?: readonly string[];
  /** What was noticed, but not refused, as in the `x-vox-mock-warning` header. */
  readonly warnings?: readonly string[];
  /** The fault that was asked for, as in the `x-vox-mock-fault` header. */
  readonly fault?: string;
  readonly ms: number;
}
