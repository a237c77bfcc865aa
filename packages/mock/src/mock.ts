import type { Credentials } from "./credentials.ts";

/** A mock that listens. */
export interface Mock {
  /** Base URL for a client, such as `http://127.0.0.1:4010/platform_api`. */
  readonly url: string;
  readonly accountId: number;
  /** What a client signs its tokens with, in the shape of the vendor's credentials.json. */
  readonly credentials: Credentials;
  /** Stops listening and drops every connection; calling it again is harmless. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}
