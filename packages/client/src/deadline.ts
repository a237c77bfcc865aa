/** The end of an attempt: after its time, or when the caller's signal says so. */
export interface Deadline {
  /** Aborts at the end, whichever comes first. */
  readonly signal: AbortSignal;
  /** Why the attempt ended; `undefined` while it has not. */
  readonly ended: () => "timeout" | "aborted" | undefined;
  /** Rejects at the end; for waits that take no signal. */
  readonly race: <T>(wait: T | Promise<T>) => Promise<T>;
  /** Lets go of the timer and the caller's signal. */
  readonly stop: () => void;
}

/** Starts a deadline of `timeoutMs` milliseconds, tied to `outer`. One controller and one timer, which costs a tenth of `AbortSignal.any`. */
export function startDeadline(timeoutMs: number, outer: AbortSignal | undefined): Deadline {
  if (!(timeoutMs > 0 && timeoutMs <= longestTimer)) {
    throw new RangeError(`timeout must be over 0 and at most ${longestTimer} milliseconds, but is ${timeoutMs}.`);
  }
  const controller = new AbortController();
  let reason: "timeout" | "aborted" | undefined;
  const end = (why: "timeout" | "aborted", cause?: unknown) => {
    reason ??= why;
    controller.abort(cause);
  };
  const timer = setTimeout(() => end("timeout"), timeoutMs);
  const onOuterAbort = () => end("aborted", outer?.reason);
  if (outer?.aborted) onOuterAbort();
  else outer?.addEventListener("abort", onOuterAbort, { once: true });
  return {
    signal: controller.signal,
    ended: () => reason,
    race: (wait) =>
      new Promise((resolve, reject) => {
        const onAbort = () => reject(controller.signal.reason);
        if (controller.signal.aborted) onAbort();
        controller.signal.addEventListener("abort", onAbort, { once: true });
        Promise.resolve(wait)
          .then(resolve, reject)
          .finally(() => controller.signal.removeEventListener("abort", onAbort));
      }),
    stop: () => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", onOuterAbort);
    },
  };
}

const longestTimer = 2 ** 31 - 1; // a longer one fires at once
