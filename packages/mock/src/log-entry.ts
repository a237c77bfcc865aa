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
  readonly ms: number;
}
