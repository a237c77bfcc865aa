import type { IncomingHttpHeaders } from "node:http";
import type { Dispatcher } from "undici";
import { NotSentError } from "../errors/proof.ts";
import type { FetchAnswer, FetchInit } from "../wire/send.ts";

/** Sends one request and reads its whole answer; rejects with the signal's reason or the socket's own error. */
export function exchange(pool: Dispatcher, url: string, init: FetchInit): Promise<FetchAnswer> {
  const { origin, pathname, search } = new URL(url);
  const { method, body = null, headers, signal } = init;
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    pool.dispatch({ origin, path: pathname + search, method, body, headers }, new Exchange(signal, resolve, reject));
  });
}

class Exchange implements Dispatcher.DispatchHandler {
  readonly #signal: AbortSignal;
  readonly #resolve: (answer: FetchAnswer) => void;
  readonly #reject: (reason: unknown) => void;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #status = 0;
  #headers: IncomingHttpHeaders = {};

  constructor(signal: AbortSignal, resolve: (answer: FetchAnswer) => void, reject: (reason: unknown) => void) {
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
    signal.addEventListener("abort", this);
  }

  handleEvent(): void {
    this.#signal.removeEventListener("abort", this);
    this.#reject(this.#signal.reason);
    this.#controller?.abort(aborted());
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#signal.aborted) controller.abort(aborted()); // it ended while the socket was connecting: nothing may be sent now
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#signal.removeEventListener("abort", this);
    const coding = this.#headers["content-encoding"] ?? "identity";
    if (coding === "identity") this.#resolve(new NodeAnswer(this.#status, this.#headers, this.#chunks));
    else this.#reject(new Error(`the answer is encoded (${coding}), which was not asked for.`));
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#signal.removeEventListener("abort", this);
    Reflect.deleteProperty(error, "data"); // a parser's error carries bytes of the answer, which may hold secrets
    this.#reject(this.#controller ? error : new NotSentError("no connection was made.", { cause: error }));
  }
}

function aborted(): Error {
  return new DOMException("the call ended", "AbortError"); // the reason itself may be no Error, which undici wants
}

/** An answer read to its end; the part of a `Response` that is read, and cheaper to make. */
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
    };
    this.#chunks = chunks;
  }

  async text(): Promise<string> {
    const [first = Buffer.alloc(0), ...more] = this.#chunks;
    const whole = more.length === 0 ? first : Buffer.concat(this.#chunks); // a character may be split between chunks
    const text = whole.toString("utf8");
    return text.startsWith("\uFEFF") ? text.slice(1) : text; // as a Response does
  }
}
