/** A way to make the same call, GetAccountInfo with one parameter, and parse its answer. */
export interface Competitor {
  readonly prepare: (target: Target) => Promise<() => Promise<unknown>>;
}

/** The server to call, and the credentials. */
export interface Target {
  /** Includes the vendor's `/platform_api`. */
  readonly baseUrl: string;
  /** A signed token, for competitors that send a constant header. */
  readonly token: string;
  readonly credentialsFile: string;
}
