/** What goes back to the caller. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The vendor's error code and the reason, if the request was refused. */
  readonly code?: number;
  readonly reason?: string;
}
