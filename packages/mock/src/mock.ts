import type { Steering } from "./control/steering.ts";
import type { Credentials } from "./credentials.ts";
import type { Define } from "./defined/definitions.ts";
import type { FaultTarget } from "./faults/fault-rules.ts";
import type { Fault } from "./faults/fault-types.ts";
import type { JournalEntry, RequestFilter } from "./journal/journal.ts";

/** A running mock. */
export interface Mock extends Steering {
  /** Base URL for a client, such as `http://127.0.0.1:4010/platform_api`. */
  readonly url: string;
  /** The account of the mock's tokens. */
  readonly accountId: number;
  /** The service account whose tokens the mock accepts, as in the vendor's credentials.json. */
  readonly credentials: Credentials;
  /** With `tls`, the mock's certificate in PEM format, for a client's `ca` option. */
  readonly certificate: string | undefined;
  /** With `tls`, the path of the certificate, for NODE_EXTRA_CA_CERTS; removed on close. */
  readonly certificateFile: string | undefined;
  /**
   * Sets a fault for the next calls; returns a function that removes it. Invalid requests are
   * refused as usual. Several faults wrap one another, the first one outermost.
   *
   * @example
   * mock.use({ status: 503, retryAfter: 1 }, { method: "GetAccountInfo", times: 2 });
   */
  use(fault: Fault, target?: FaultTarget): () => void;
  /**
   * Defines a method, or parameters of a method, that the contract does not have; returns a
   * function that removes the definition. Token, transport and names are checked as usual, and
   * values count as secrets.
   *
   * @example
   * mock.define("GetUsers", { answer: { result: [] }, params: ["application_id"] });
   * mock.define("GetAccountInfo", { extraParams: ["with_limits"] });
   */
  readonly define: Define;
  /**
   * Returns the latest requests without secrets, oldest first. Throws a `TypeError` for a method
   * that is neither in the contract nor in the journal.
   *
   * @example
   * expect(mock.requests({ method: "ChargeAccount" }).filter(({ executed }) => executed)).toHaveLength(1);
   */
  requests(filter?: RequestFilter): JournalEntry[];
  /** How many requests the journal has dropped since it was last cleared. */
  readonly dropped: number;
  /** Stops listening and drops all connections; may be called repeatedly. */
  close(): Promise<void>;
  /** Closes the mock at the end of an `await using` block. */
  [Symbol.asyncDispose](): Promise<void>;
}
