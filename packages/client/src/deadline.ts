import { shape } from "./redact.ts";

/** The end of an attempt: after its time, or when the caller's signal says so. */
export interface Deadline {
  /** Aborts at the end, whichever comes first. */
  readonly signal: AbortSignal;
  /** Why the attempt ended; `undefined` while it has not. */
  readonly ended: () => "timeout" | "aborted" | undefined;
  /** Rejects at the end, even if what is waited for pays no heed to the signal. */
  readonly race: <T>(wait: T | Promise<T>) => Promise<T>;
  /** Lets timer and caller's signal go; what may still be under way is aborted on request, as aborting costs as much as half a call. */
  readonly stop: (abort?: boolean) => void;
}

/** Starts a deadline of `timeoutMs` milliseconds, tied to `outer`. One controller and one timer, which costs a tenth of `AbortSignal.any`. */
export function startDeadline(timeoutMs: number, outer: AbortSignal | undefined): Deadline {
  if (!(timeoutMs > 0 && timeoutMs <= longestTimer)) {
    throw new RangeError(`timeout must be over 0 and at most ${longestTimer} milliseconds, but is ${timeoutMs}.`);
  }
  if (outer !== undefined && !(outer instanceof AbortSignal))
    throw new TypeError(`signal must be an AbortSignal, but is ${shape(outer)}.`);
  const controller = new AbortController();
  let reason: "timeout" | "aborted" | undefined;
  let giveUp: (cause: unknown) => void = () => {};
  const ended = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  ended.catch(() => {}); // often nobody waits for it
  const end = (why: "timeout" | "aborted", cause?: unknown) => {
    reason ??= why;
    controller.abort(cause);
    giveUp(controller.signal.reason);
  };
  const timer = setTimeout(() => end("timeout"), timeoutMs);
  const onOuterAbort = () => end("aborted", outer?.reason);
  if (outer?.aborted) onOuterAbort();
  else outer?.addEventListener("abort", onOuterAbort, { once: true });
  return {
    signal: controller.signal,
    ended: () => reason,
    race: (wait) => Promise.race([ended, wait]),
    stop: (abort = false) => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", onOuterAbort);
      if (abort) controller.abort();
    },
  };
}

const longestTimer = 2 ** 31 - 1; // a longer one fires at once
