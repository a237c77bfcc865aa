/** An error or an unusual response to a valid call. */
export type Fault = Faults[FaultName];

/** The property that distinguishes the kinds of faults. */
export type FaultName = keyof Faults;

/** The kinds of faults by name; each has a row in `fault-table.ts`. */
export interface Faults {
  readonly example: ExampleFault;
  readonly error: ErrorFault;
  readonly latency: LatencyFault;
  readonly reset: ResetFault;
  readonly truncate: TruncateFault;
  readonly empty: EmptyFault;
  readonly status: StatusFault;
  readonly redirect: RedirectFault;
  readonly contentType: ContentTypeFault;
  readonly clock: ClockFault;
  readonly unknownFields: UnknownFieldsFault;
  readonly nulls: NullsFault;
  readonly missingFields: MissingFieldsFault;
  readonly dynamic: DynamicFault;
  readonly sequence: SequenceFault;
  readonly rateLimit: RateLimitFault;
}

/** Answers with a named example of the contract: `{ example: "rateLimited" }`. */
export interface ExampleFault {
  /** The name of the example. */
  readonly example: string;
}

/**
 * Answers with one of the vendor's error codes and HTTP 200, without executing the call:
 * `{ error: 340 }`.
 */
export interface ErrorFault {
  /** The vendor's error code. */
  readonly error: number;
}

/** Executes the call at once, then answers after this many milliseconds: `{ latency: 1500 }`. */
export interface LatencyFault {
  /** Milliseconds, or a distribution of them. */
  readonly latency: number | LatencyDistribution;
}

/**
 * A distribution of latencies in milliseconds. The same seed gives the same latencies in the same
 * order: `{ latency: { distribution: "lognormal", median: 80, p99: 900, seed: 7 } }`.
 */
export type LatencyDistribution =
  | (Seeded & { readonly distribution: "uniform"; readonly min: number; readonly max: number })
  | (Seeded & {
      readonly distribution: "normal";
      readonly mean: number;
      readonly deviation: number;
    })
  | (Seeded & {
      readonly distribution: "lognormal";
      readonly median: number;
      /** One call in a hundred is slower than this. */
      readonly p99: number;
    });

interface Seeded {
  /** @defaultValue 1 */
  readonly seed?: number;
}

/**
 * Resets the connection. Only `before-request` does not execute the call:
 * `{ reset: "before-answer" }`.
 */
export interface ResetFault {
  /** When the connection is reset. */
  readonly reset: "before-request" | "before-answer" | "during-body" | "after-body";
}

/**
 * Executes the call and sends only the first bytes of the JSON, or half of it if `true`:
 * `{ truncate: 20 }`.
 */
export interface TruncateFault {
  /** The number of bytes to send, or `true` for half of them. */
  readonly truncate: true | number;
}

/** Executes the call and answers 200 without a body: `{ empty: true }`. */
export interface EmptyFault {
  readonly empty: true;
}

/** Answers with an HTTP error and an HTML page: `{ status: 503, retryAfter: 2 }`. */
export interface StatusFault {
  /** 400 to 599. */
  readonly status: number;
  /** The Retry-After header: seconds or an HTTP date. */
  readonly retryAfter?: number | string;
  /**
   * Whether the call is executed anyway, as behind a gateway that timed out.
   *
   * @defaultValue false
   */
  readonly executed?: boolean;
}

/** Redirects the caller without executing the call: `{ redirect: 307, location: "/elsewhere" }`. */
export interface RedirectFault {
  /** The HTTP status. */
  readonly redirect: 302 | 307;
  /** The Location header. */
  readonly location: string;
}

/** Executes the call and sends the JSON with another content type: `{ contentType: "text/html" }`. */
export interface ContentTypeFault {
  /** The Content-Type header. */
  readonly contentType: string;
}

/**
 * Sets the server's clock this many seconds ahead, in the Date header and for tokens:
 * `{ clock: -7200 }`.
 */
export interface ClockFault {
  /** Seconds; negative numbers set the clock back. */
  readonly clock: number;
}

/**
 * Adds a field that is not in the contract to every object of the result:
 * `{ unknownFields: true }`.
 */
export interface UnknownFieldsFault {
  readonly unknownFields: true;
}

/**
 * Makes every optional field of the result null: `{ nulls: true }`.
 */
export interface NullsFault {
  readonly nulls: true;
}

/**
 * Omits every optional field of the result: `{ missingFields: true }`.
 */
export interface MissingFieldsFault {
  readonly missingFields: true;
}

/**
 * Answers with values generated from the contract's schema. The same seed gives the same response:
 * `{ dynamic: 7 }`.
 */
export interface DynamicFault {
  /** The seed. */
  readonly dynamic: number | string;
}

/**
 * Applies the first fault to the first call, the second to the second, and so on. `null` means a
 * normal response, and so does the end of the list:
 * `{ sequence: [{ status: 503 }, { error: 340 }, null] }`.
 */
export interface SequenceFault {
  /** The fault of each call, in order. */
  readonly sequence: readonly (Fault | null)[];
}

/**
 * Refuses an account's calls over a limit in a window of the mock's clock:
 * `{ rateLimit: { calls: 10, seconds: 60 } }`.
 */
export interface RateLimitFault {
  /** The limit and its window. */
  readonly rateLimit: RateLimit;
}

/** A limit on the number of calls in a window. */
export interface RateLimit {
  /** How many calls an account may make in a window, which starts with its first call. */
  readonly calls: number;
  /** The length of a window in seconds. */
  readonly seconds: number;
  /**
   * The vendor's error 340, or HTTP 429 with the seconds to wait in Retry-After.
   *
   * @defaultValue 340
   */
  readonly answer?: 340 | 429;
}
