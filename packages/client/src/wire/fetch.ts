/** The settings of a request: a standard `RequestInit` with hints for transports. */
export interface FetchInit {
  /** Always `POST`. */
  readonly method: "POST";
  /** The request headers, including the token. */
  readonly headers: Headers;
  /** The form, percent-encoded; missing if the parameters are in the query. */
  readonly body?: string;
  /** Always `manual`: following a redirect would send the token elsewhere. */
  readonly redirect: "manual";
  /** Aborts when the attempt times out or the caller aborts. */
  readonly signal: AbortSignal;
  /** Whether the call moves money. A transport should then open a new socket, because a reused one may be dead. */
  readonly freshSocket: boolean;
  /** The maximum size of the response body in bytes. A transport may stop reading there. */
  readonly maxResponseBytes?: number;
  /** Set if the body must be sent as a stream, which `fetch` cannot resend. */
  readonly duplex?: "half";
  /** A transport may call this when it hands the request to a socket. */
  readonly onSend?: () => void;
}

/** Signals that a request must end: an `AbortSignal`, or something cheaper to create. */
export interface EndSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: "abort", listener: EndListener): void;
  removeEventListener(type: "abort", listener: EndListener): void;
}

/** Called once, when the request must end. */
export interface EndListener {
  handleEvent(): void;
}

/** An `EndSignal` that also provides a real `AbortSignal`. */
export interface RequestEnd extends EndSignal {
  readonly signal: AbortSignal;
}

/** What our own transports receive instead of a `RequestInit`. */
export interface TransportInit extends Omit<FetchInit, "signal" | "duplex"> {
  readonly signal: EndSignal;
}

/** One of our own transports: it enforces `maxResponseBytes` and calls `onSend`. */
export type Transport = (url: string, init: TransportInit) => Promise<FetchAnswer>;

/** The parts of a standard `Response` that the client uses. */
export type FetchAnswer = Pick<Response, "ok" | "status" | "text"> & {
  /** The response headers. */
  readonly headers: AnswerHeaders;
};

/** The parts of standard `Headers` that the client uses. Without `forEach`, the headers that `raw` returns are empty. */
export type AnswerHeaders = Pick<Headers, "get"> & Partial<Pick<Headers, "forEach">>;

/** Sends requests: the global `fetch`, a function compatible with it, or `nodeTransport()` from `/node`. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchAnswer>;
