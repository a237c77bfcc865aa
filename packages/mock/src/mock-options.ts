import type { Credentials } from "./credentials.ts";
import type { LogEntry } from "./log-entry.ts";

/** Settings of `startMock`; every one has a default. */
export interface MockOptions {
  /** Port to listen on; 0, the default, takes a free one. */
  port?: number | undefined;
  /** Address to listen on; 127.0.0.1 by default. */
  host?: string | undefined;
  /** The account that the tokens speak for; the credentials' account or 1000001 by default. */
  accountId?: number | undefined;
  /** Child accounts that the account may act for, by putting the child's id in `iss`. */
  childAccountIds?: readonly number[] | undefined;
  /** A key pair to use again instead of a new one; a new one takes 50 to 300 ms. */
  credentials?: Credentials | undefined;
  /** Told of every answered request; never gets a token or a parameter's value. */
  log?: ((entry: LogEntry) => void) | undefined;
  /** Another bundle to serve than the one of `@vox-accounts/types`. */
  contract?: object | undefined;
  /** The server's clock in milliseconds; `Date.now` by default. */
  now?: (() => number) | undefined;
}
