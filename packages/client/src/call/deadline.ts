import { maxTimerMs, stateOf } from "../runtime.ts";

/** Ends an attempt when its time is up or when the caller aborts. */
export interface Deadline {
  /** Aborts when the attempt times out or the caller aborts. */
  readonly signal: AbortSignal;
  /** Why the attempt ended; `undefined` until then. */
  readonly ended: () => "timeout" | "aborted" | undefined;
  /** Waits for a promise, but rejects as soon as the attempt ends, even if the work ignores the signal. */
  readonly race: <T>(wait: T | Promise<T>) => Promise<T>;
  /** Releases the timer and the caller's signal. Aborts unfinished work only on request, because that costs half as much as a call. */
  readonly stop: (options: { readonly abortWork: boolean }) => void;
}

/**
 * Starts a deadline of `timeoutMs` milliseconds that also follows the caller's signal. One controller and one timer cost a tenth of
 * `AbortSignal.any`.
 */
export function startDeadline(timeoutMs: number, outer: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  let reason: "timeout" | "aborted" | undefined;
  const waiting: ((cause: unknown) => void)[] = [];
  const end = (why: "timeout" | "aborted") => {
    reason ??= why;
    controller.abort(
      why === "timeout"
        ? new DOMException("The attempt took too long.", "TimeoutError")
        : outer && stateOf(outer).reason,
    );
    for (const giveUp of waiting) giveUp(signal.reason);
  };
  const timer = setTimeout(end, Math.min(timeoutMs, maxTimerMs), "timeout");
  const onOuterAbort = () => end("aborted");
  if (outer && stateOf(outer).aborted) onOuterAbort();
  else outer?.addEventListener("abort", onOuterAbort);
  return {
    signal,
    ended: () => reason,
    race: (wait) =>
      new Promise((resolve, reject) => {
        if (reason) reject(signal.reason);
        waiting.push(reject); // cheaper than Promise.race, which creates four promises
        Promise.resolve(wait).then(resolve, reject); // also after the end, so that no rejection is left unhandled
      }),
    stop: ({ abortWork }) => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", onOuterAbort);
      if (abortWork) controller.abort();
    },
  };
}
