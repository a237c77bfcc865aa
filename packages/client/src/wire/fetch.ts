/** What a request is sent with; the standard `RequestInit` and one hint. */
export interface FetchInit {
  readonly method: "POST";
  readonly headers: Headers;
  readonly body?: string;
  readonly redirect: "manual";
  readonly signal: AbortSignal;
  /** Money moves: a transport that keeps sockets should take a new one, as a kept one may be dead already. */
  readonly freshSocket: boolean;
  /** A transport that can should read no more of the answer than this. */
  readonly maxResponseBytes?: number;
  readonly duplex?: "half";
  /** Called when the request is handed to a socket, by a transport that can tell. */
  readonly onSend?: () => void;
}

/** Tells when a request must end. An `AbortSignal` does, and so does what costs less to make. */
export interface EndSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: "abort", listener: EndListener): void;
  removeEventListener(type: "abort", listener: EndListener): void;
}

/** Told of the end, once. */
export interface EndListener {
  handleEvent(): void;
}

/** The same, and a real signal for those who need one. */
export interface RequestEnd extends EndSignal {
  readonly signal: AbortSignal;
}

/** What a transport of ours is sent with. */
export interface TransportInit extends Omit<FetchInit, "signal" | "duplex"> {
  readonly signal: EndSignal;
}

/** A transport of ours: it keeps to the limit of the answer, and calls `onSend`. */
export type Transport = (url: string, init: TransportInit) => Promise<FetchAnswer>;

/** The part of a standard `Response` that is read. */
export type FetchAnswer = Pick<Response, "ok" | "status" | "text"> & {
  readonly headers: AnswerHeaders;
};

/** The part of standard `Headers` that is read; those that cannot be listed are missing in what `raw` gives. */
export type AnswerHeaders = Pick<Headers, "get"> & Partial<Pick<Headers, "forEach">>;

/** How requests go out: the global `fetch`, any function that can stand in for it, or a transport of `/node`. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchAnswer>;
