import { mustBe } from "./redact.ts";

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
  if (outer && !(outer instanceof AbortSignal)) throw mustBe("signal", "an AbortSignal", outer);
  const controller = new AbortController();
  const { signal } = controller;
  let reason: "timeout" | "aborted" | undefined;
  let giveUp: (cause: unknown) => void;
  const end = (why: "timeout" | "aborted") => {
    reason ??= why;
    controller.abort(outer?.reason);
    giveUp(signal.reason);
  };
  const ended = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  ended.catch(() => {}); // often nobody waits for it
  const timer = setTimeout(end, Math.min(timeoutMs, 2 ** 31 - 1), "timeout"); // a longer one fires at once
  const onOuterAbort = () => end("aborted");
  if (outer?.aborted) onOuterAbort();
  else outer?.addEventListener("abort", onOuterAbort);
  return {
    signal,
    ended: () => reason,
    race: (wait) => Promise.race([ended, wait]),
    stop: (abort) => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", onOuterAbort);
      if (abort) controller.abort();
    },
  };
}
