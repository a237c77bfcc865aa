/** The clock and random source, which tests can replace. */
export interface Runtime {
  /** Returns the time in milliseconds since the epoch, like `Date.now`. Used to interpret dates that the server sends. */
  readonly now: () => number;
  /** Returns milliseconds since any fixed point, like `performance.now`. Used to measure durations; unlike `now`, it never jumps. */
  readonly elapsed: () => number;
  /** Returns a number from 0 up to 1, like `Math.random`. */
  readonly random: () => number;
  /** Waits for `ms` milliseconds, or rejects with the signal's reason when the signal aborts. */
  readonly sleep: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
}

/** The clock and random source of this machine. */
export const systemRuntime: Runtime = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  random: () => Math.random(),
  sleep,
};

/** The longest delay of a timer, in milliseconds. A timer with a longer delay fires at once. */
export const maxTimerMs: number = 2 ** 31 - 1;

/** Waits for `ms` milliseconds. Rejects with the signal's reason when the signal aborts. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const rejectWithReason = () => reject(signal && stateOf(signal).reason);
    if (signal && stateOf(signal).aborted) return rejectWithReason();
    const onAbort = () => {
      clearTimeout(timer);
      rejectWithReason();
    };
    const timer = setTimeout(
      () => {
        signal?.removeEventListener("abort", onAbort);
        resolve();
      },
      Math.min(ms, maxTimerMs),
    );
    signal?.addEventListener("abort", onAbort);
  });
}

/** Reads a signal's true state, even if the caller has overridden its properties with getters that throw. */
export function stateOf(signal: AbortSignal): Pick<AbortSignal, "aborted" | "reason"> {
  const read = (name: keyof AbortSignal) => Reflect.get(AbortSignal.prototype, name, signal);
  return { aborted: read("aborted"), reason: read("reason") };
}
