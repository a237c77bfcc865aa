import type { IncomingHttpHeaders } from "node:http";
import type { Dispatcher } from "undici";
import { NotSentError } from "../errors/proof.ts";
import { AnswerTooLargeError } from "../wire/answer-size.ts";
import type { EndListener, EndSignal, FetchAnswer, TransportInit } from "../wire/fetch.ts";

/**
 * Sends one request and reads the whole response. Rejects with the signal's reason or the socket's error; if no connection was made,
 * the error contains the `advice`.
 */
export function exchange(
  pool: Dispatcher,
  url: string,
  init: TransportInit,
  advice: () => string | undefined,
): Promise<FetchAnswer> {
  const { origin, pathname, search } = new URL(url);
  const { method, body = null, headers, signal } = init;
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(endedBeforeSending(signal));
    pool.dispatch(
      { origin, path: pathname + search, method, body, headers },
      new Exchange(init, advice, resolve, reject),
    );
  });
}

/** The error of a call that ended before its request went to a socket. */
export function endedBeforeSending({ reason }: EndSignal): NotSentError {
  return new NotSentError("the call ended before a connection was made.", { cause: reason });
}

const maxChunks = 1024;

class Exchange implements Dispatcher.DispatchHandler, EndListener {
  readonly #signal: EndSignal;
  readonly #resolve: (answer: FetchAnswer) => void;
  readonly #reject: (reason: unknown) => void;
  readonly #onSend: () => void;
  readonly #advice: () => string | undefined;
  readonly #maxBytes: number;
  readonly #chunks: Buffer[] = [];
  #bytes = 0;
  #controller: Dispatcher.DispatchController | undefined;
  #status = 0;
  #headers: IncomingHttpHeaders = {};

  constructor(
    init: TransportInit,
    advice: () => string | undefined,
    resolve: (answer: FetchAnswer) => void,
    reject: (reason: unknown) => void,
  ) {
    const { signal, onSend = () => {}, maxResponseBytes = Number.POSITIVE_INFINITY } = init;
    this.#signal = signal;
    this.#onSend = onSend;
    this.#advice = advice;
    this.#maxBytes = maxResponseBytes;
    this.#resolve = resolve;
    this.#reject = reject;
    signal.addEventListener("abort", this);
  }

  handleEvent(): void {
    this.#signal.removeEventListener("abort", this);
    this.#reject(this.#controller ? this.#signal.reason : endedBeforeSending(this.#signal));
    this.#controller?.abort(aborted());
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#signal.aborted)
      controller.abort(aborted()); // the call ended while the socket was connecting, so nothing may be sent
    else this.#onSend();
  }

  onResponseStart(
    _: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes <= this.#maxBytes) this.#keep(chunk);
    else controller.abort(new AnswerTooLargeError(this.#maxBytes));
  }

  /** Joins many small chunks into one, because each has an overhead of about 100 bytes. */
  #keep(chunk: Buffer): void {
    this.#chunks.push(chunk);
    if (this.#chunks.length < maxChunks) return;
    this.#chunks.splice(0, maxChunks, Buffer.concat(this.#chunks));
  }

  onResponseEnd(): void {
    this.#signal.removeEventListener("abort", this);
    const coding = this.#headers["content-encoding"] ?? "identity";
    const readable = `${coding}`.toLowerCase() === "identity";
    const answer = new NodeAnswer(this.#status, this.#headers, readable ? this.#chunks : []);
    if (readable || !answer.ok)
      this.#resolve(answer); // an error status counts even if its body is unreadable
    else this.#reject(new Error(`the response is encoded (${coding}), which was not requested.`));
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#signal.removeEventListener("abort", this);
    Reflect.deleteProperty(error, "data"); // undici's parser error quotes bytes of the response, which may be secret
    const advice = this.#advice();
    const unsent = new NotSentError("no connection was made.", { cause: error, advice });
    this.#reject(this.#controller ? error : unsent);
  }
}

function aborted(): Error {
  return new DOMException("the call ended", "AbortError"); // undici wants an Error; the signal's reason may be anything
}

/** A fully read response: the parts of a `Response` that the client uses, at a lower cost. */
class NodeAnswer implements FetchAnswer {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: FetchAnswer["headers"];
  readonly #chunks: readonly Buffer[];

  constructor(status: number, headers: IncomingHttpHeaders, chunks: readonly Buffer[]) {
    this.status = status;
    this.ok = status >= 200 && status < 300;
    this.headers = {
      get: (name) => {
        const value = headers[name.toLowerCase()];
        return Array.isArray(value) ? value.join(", ") : (value ?? null);
      },
      forEach: (visit) =>
        new Headers(Object.entries(headers).map(([name, value]) => [name, `${value}`])).forEach(
          visit,
        ),
    };
    this.#chunks = chunks;
  }

  async text(): Promise<string> {
    const [first = Buffer.alloc(0), ...more] = this.#chunks;
    const whole = more.length === 0 ? first : Buffer.concat(this.#chunks); // a character may span two chunks
    const text = whole.toString("utf8");
    return text.startsWith("\uFEFF") ? text.slice(1) : text; // as a Response does
  }
}
