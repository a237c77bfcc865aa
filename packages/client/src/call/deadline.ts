import { maxTimerMs, stateOf } from "../runtime.ts";
import type { EndListener, EndSignal } from "../wire/fetch.ts";

/**
 * The end of an attempt: after its time, or when the caller's signal says so. Our own transport listens to it directly, because an
 * `AbortSignal` for each call costs Node 20 a quarter of the call.
 */
export class Deadline implements EndSignal {
  /** Why the attempt ended; `undefined` while it has not. */
  ended: "timeout" | "aborted" | undefined;
  aborted = false;
  reason: unknown;
  readonly #timer: ReturnType<typeof setTimeout>;
  readonly #outer: AbortSignal | undefined;
  #listeners: EndListener[] = [];
  #controller: AbortController | undefined;

  /** Starts it: `timeoutMs` milliseconds from now, tied to the caller's signal. */
  constructor(timeoutMs: number, outer: AbortSignal | undefined) {
    const timeOut = () =>
      this.#end("timeout", new DOMException("The attempt took too long.", "TimeoutError"));
    this.#timer = setTimeout(timeOut, Math.min(timeoutMs, maxTimerMs));
    this.#outer = outer;
    if (outer && stateOf(outer).aborted) this.handleEvent();
    else outer?.addEventListener("abort", this);
  }

  /** The same as a real signal, made when first asked for. */
  get signal(): AbortSignal {
    if (!this.#controller) {
      this.#controller = new AbortController();
      if (this.aborted) this.#controller.abort(this.reason);
    }
    return this.#controller.signal;
  }

  addEventListener(_: "abort", listener: EndListener): void {
    this.#listeners.push(listener);
  }

  removeEventListener(_: "abort", listener: EndListener): void {
    this.#listeners = this.#listeners.filter((other) => other !== listener);
  }

  /** Rejects at the end, even if what is waited for ignores the signal. */
  race<T>(wait: T | Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const handleEvent = () => reject(this.reason);
      if (this.aborted) handleEvent();
      this.#listeners.push({ handleEvent }); // Promise.race would make four promises
      Promise.resolve(wait).then(resolve, reject); // even after the end, so that no rejection goes unhandled
    });
  }

  /** The caller's signal aborts. */
  handleEvent(): void {
    this.#end("aborted", this.#outer && stateOf(this.#outer).reason);
  }

  /** Releases the timer and the caller's signal, and on request aborts what may still run. */
  stop({ abortWork }: { readonly abortWork: boolean }): void {
    clearTimeout(this.#timer);
    this.#outer?.removeEventListener("abort", this);
    if (abortWork) this.#end(undefined, new DOMException("The attempt is over.", "AbortError"));
  }

  #end(why: typeof this.ended, reason: unknown): void {
    if (this.aborted) return;
    this.ended = why;
    this.aborted = true;
    this.reason = reason;
    this.#controller?.abort(reason);
    for (const listener of this.#listeners) listener.handleEvent();
  }
}
