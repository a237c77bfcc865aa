import { maxTimerMs, stateOf } from "../runtime.ts";

/** The end of an attempt: after its time, or when the caller's signal says so. */
export interface Deadline {
  /** Aborts at the end, whichever comes first. */
  readonly signal: AbortSignal;
  /** Why the attempt ended; `undefined` while it has not. */
  readonly ended: () => "timeout" | "aborted" | undefined;
  /** Rejects at the end, even if what is waited for ignores the signal. */
  readonly race: <T>(wait: T | Promise<T>) => Promise<T>;
  /** Releases the timer and the caller's signal. Aborts what may still run only on request, as that costs half a call. */
  readonly stop: (options: { readonly abortWork: boolean }) => void;
}

/** Starts a deadline of `timeoutMs` milliseconds, tied to the caller's signal. One controller and one timer cost a tenth of `AbortSignal.any`. */
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
        waiting.push(reject); // Promise.race would make four promises
        Promise.resolve(wait).then(resolve, reject); // even after the end, so that no rejection goes unhandled
      }),
    stop: ({ abortWork }) => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", onOuterAbort);
      if (abortWork) controller.abort();
    },
  };
}
