import type { Steering } from "./control/steering.ts";
import type { Credentials } from "./credentials.ts";
import type { Define } from "./defined/definitions.ts";
import type { FaultTarget } from "./faults/fault-rules.ts";
import type { Fault } from "./faults/fault-types.ts";
import type { JournalEntry, RequestFilter } from "./journal/journal.ts";

/** A mock that listens. */
export interface Mock extends Steering {
  /** Base URL for a client, such as `http://127.0.0.1:4010/platform_api`. */
  readonly url: string;
  readonly accountId: number;
  /** What a client signs its tokens with, in the shape of the vendor's credentials.json. */
  readonly credentials: Credentials;
  /** The mock's certificate in PEM, if it serves https; for a client's own list of authorities. */
  readonly certificate: string | undefined;
  /** A file of it, for NODE_EXTRA_CA_CERTS; removed when the mock closes. */
  readonly certificateFile: string | undefined;
  /**
   * Lets calls fail, or be answered unusually, from now on; returns a function that ends it. Wrong
   * requests are refused all the same. Several faults wrap one another, the first one outermost.
   *
   * @example
   * mock.use({ status: 503, retryAfter: 1 }, { method: "GetAccountInfo", times: 2 });
   */
  use(fault: Fault, target?: FaultTarget): () => void;
  /**
   * Tells the mock of a method, or of parameters, that the contract does not have; returns a function
   * that ends it. Token, transport and names are checked as ever, and values count as secrets.
   *
   * @example
   * mock.define("GetUsers", { answer: { result: [] }, params: ["application_id"] });
   * mock.define("GetAccountInfo", { extraParams: ["with_limits"] });
   */
  readonly define: Define;
  /**
   * The latest requests, the oldest first; they hold no secrets. Throws a `TypeError` for a method
   * that neither the contract nor a request has.
   *
   * @example
   * expect(mock.requests({ method: "ChargeAccount" }).filter(({ executed }) => executed)).toHaveLength(1);
   */
  requests(filter?: RequestFilter): JournalEntry[];
  /** How many requests the journal had to let go since it was last cleared. */
  readonly dropped: number;
  /** Stops listening and drops every connection; calling it again is harmless. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}
