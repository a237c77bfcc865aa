/** Time and chance, which tests replace. */
export interface Runtime {
  /** Milliseconds since the epoch, for what servers tell as a date. */
  readonly now: () => number;
  /** Milliseconds from any fixed point; measures how long things take, as `now` jumps when a clock is set. */
  readonly elapsed: () => number;
  /** From 0 to 1, as `Math.random`. */
  readonly random: () => number;
  /** Waits for `ms` milliseconds; rejects with the signal's reason when that aborts. */
  readonly sleep: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
}

/** The clock and chance of this machine. */
export const systemRuntime: Runtime = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  random: () => Math.random(),
  sleep,
};

/** The longest that a timer waits, in milliseconds; a longer one fires at once. */
export const maxTimerMs: number = 2 ** 31 - 1;

/** Waits for `ms` milliseconds. Rejects with the signal's reason when that aborts. */
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

/** What a signal itself says; a caller may have put getters over its own that throw. */
export function stateOf(signal: AbortSignal): Pick<AbortSignal, "aborted" | "reason"> {
  const read = (name: keyof AbortSignal) => Reflect.get(AbortSignal.prototype, name, signal);
  return { aborted: read("aborted"), reason: read("reason") };
}
