/** Something that goes wrong, or is unusual, in answering a call that is right in itself. */
export type Fault = Faults[FaultName];

/** The property that tells faults apart. */
export type FaultName = keyof Faults;

/** The kinds of faults by their names; each has a row in `fault-table.ts`. */
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

/** Answers a named example of the contract: `{ example: "rateLimited" }`. */
export interface ExampleFault {
  readonly example: string;
}

/**
 * Answers one of the vendor's error codes with HTTP 200; the call is not executed: `{ error: 340
 * }`.
 */
export interface ErrorFault {
  readonly error: number;
}

/** Executes the call at once, then answers after this many milliseconds: `{ latency: 1500 }`. */
export interface LatencyFault {
  readonly latency: number | LatencyDistribution;
}

/**
 * How latencies are spread, in milliseconds; the same seed gives the same row of latencies: `{
 * latency: { distribution: "lognormal", median: 80, p99: 900, seed: 7 } }`.
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
      /** One call in a hundred takes longer. */
      readonly p99: number;
    });

interface Seeded {
  /** 1 by default. */
  readonly seed?: number;
}

/**
 * Resets the connection. Only `before-request` leaves the call undone: `{ reset: "before-answer"
 * }`.
 */
export interface ResetFault {
  readonly reset: "before-request" | "before-answer" | "during-body" | "after-body";
}

/**
 * Executes the call and sends only the first bytes of the JSON, half of it if `true`: `{ truncate:
 * 20 }`.
 */
export interface TruncateFault {
  readonly truncate: true | number;
}

/** Executes the call and answers 200 without a body: `{ empty: true }`. */
export interface EmptyFault {
  readonly empty: true;
}

/** Answers an HTTP error with a page of HTML: `{ status: 503, retryAfter: 2 }`. */
export interface StatusFault {
  /** 400 to 599. */
  readonly status: number;
  /** The Retry-After header: seconds, or an HTTP date. */
  readonly retryAfter?: number | string;
  /**
   * Whether the call is executed all the same, as behind a gateway that gave up; false by default.
   */
  readonly executed?: boolean;
}

/** Redirects the caller without executing the call: `{ redirect: 307, location: "/elsewhere" }`. */
export interface RedirectFault {
  readonly redirect: 302 | 307;
  readonly location: string;
}

/** Executes the call and calls the JSON something else: `{ contentType: "text/html" }`. */
export interface ContentTypeFault {
  readonly contentType: string;
}

/**
 * Puts the server's clock so many seconds ahead, in the Date header and for tokens: `{ clock: -7200
 * }`.
 */
export interface ClockFault {
  readonly clock: number;
}

/**
 * Adds a field that the contract does not know to every object of the result: `{ unknownFields:
 * true }`.
 */
export interface UnknownFieldsFault {
  readonly unknownFields: true;
}

/**
 * Makes every optional field of the result null; what the contract requires stays: `{ nulls: true
 * }`.
 */
export interface NullsFault {
  readonly nulls: true;
}

/**
 * Leaves every optional field of the result out; what the contract requires stays: `{
 * missingFields: true }`.
 */
export interface MissingFieldsFault {
  readonly missingFields: true;
}

/**
 * Answers values made from the contract's schema; the same seed gives the same answer: `{ dynamic:
 * 7 }`.
 */
export interface DynamicFault {
  readonly dynamic: number | string;
}

/**
 * Lets the first call meet the first fault, the second the second; null, and every call after the
 * last, is answered as ever: `{ sequence: [{ status: 503 }, { error: 340 }, null] }`.
 */
export interface SequenceFault {
  readonly sequence: readonly (Fault | null)[];
}

/**
 * Refuses an account's calls beyond so many in so many seconds of the mock's clock: `{ rateLimit: {
 * calls: 10, seconds: 60 } }`.
 */
export interface RateLimitFault {
  readonly rateLimit: RateLimit;
}

export interface RateLimit {
  /** How many calls an account has in a window, which starts with its first call. */
  readonly calls: number;
  readonly seconds: number;
  /** The vendor's error 340, the default, or HTTP 429 with the seconds to wait in Retry-After. */
  readonly answer?: 340 | 429;
}
