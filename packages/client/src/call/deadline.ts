import { maxTimerMs, stateOf } from "../runtime.ts";
import type { EndListener, EndSignal } from "../wire/fetch.ts";

/**
 * Ends an attempt when its time is up or when the caller aborts. Our own transport listens to it directly, because an `AbortSignal`
 * for each call costs a quarter of the call on Node 20.
 */
export class Deadline implements EndSignal {
  /** Why the attempt ended; `undefined` until then. */
  ended: "timeout" | "aborted" | undefined;
  aborted = false;
  reason: unknown;
  readonly #timer: ReturnType<typeof setTimeout>;
  readonly #outer: AbortSignal | undefined;
  #listeners: EndListener[] = [];
  #controller: AbortController | undefined;

  /** Starts a deadline of `timeoutMs` milliseconds that also follows the caller's signal. */
  constructor(timeoutMs: number, outer: AbortSignal | undefined) {
    const timeOut = () =>
      this.#end("timeout", new DOMException("The attempt took too long.", "TimeoutError"));
    this.#timer = setTimeout(timeOut, Math.min(timeoutMs, maxTimerMs));
    this.#outer = outer;
    if (outer && stateOf(outer).aborted) this.handleEvent();
    else outer?.addEventListener("abort", this);
  }

  /** The same deadline as a real `AbortSignal`, created on first use. */
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

  /** Waits for a promise, but rejects as soon as the attempt ends, even if the work ignores the signal. */
  race<T>(wait: T | Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const handleEvent = () => reject(this.reason);
      if (this.aborted) handleEvent();
      this.#listeners.push({ handleEvent }); // cheaper than Promise.race, which creates four promises
      Promise.resolve(wait).then(resolve, reject); // also after the end, so that no rejection is left unhandled
    });
  }

  /** The caller's signal aborts. */
  handleEvent(): void {
    this.#end("aborted", this.#outer && stateOf(this.#outer).reason);
  }

  /** Releases the timer and the caller's signal. Aborts unfinished work only on request. */
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
