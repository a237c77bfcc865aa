/** A way of making the same call, GetAccountInfo with one parameter, and getting its answer parsed. */
export interface Competitor {
  readonly prepare: (target: Target) => Promise<() => Promise<unknown>>;
}

/** Whom to call, and as whom. */
export interface Target {
  /** With the `/platform_api` of the vendor. */
  readonly baseUrl: string;
  /** A signed token, for those that take a constant header. */
  readonly token: string;
  readonly credentialsFile: string;
}
