/**
 * Helpers for promises in tests. To sleep, use `setTimeout` of `node:timers/promises`.
 */

/**
 * The error of this class that a call fails with; fails the test if the call ends in any other way.
 */
export async function failureOf<T>(
  call: PromiseLike<unknown>,
  type: abstract new (...args: never) => T,
): Promise<T> {
  const ended = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ("value" in ended) throw new Error(`Expected ${type.name}, but the call succeeded.`);
  if (ended.error instanceof type) return ended.error;
  throw new Error(`Expected ${type.name}, but got ${ended.error}.`, { cause: ended.error });
}

/** Collects the reasons of unhandled rejections. */
export interface RejectionWatch extends Disposable {
  /** The reasons so far, after giving Node time to report them. */
  readonly reasons: () => Promise<readonly unknown[]>;
  readonly stop: () => void;
}

/** Watches for unhandled rejections until it is stopped or the `using` block ends. */
export function watchUnhandledRejections(): RejectionWatch {
  const reasons: unknown[] = [];
  const record = (reason: unknown) => void reasons.push(reason);
  process.on("unhandledRejection", record);
  const stop = () => void process.off("unhandledRejection", record);
  const settled = () => new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
  return {
    reasons: () => settled().then(() => reasons),
    stop,
    [Symbol.dispose]: stop,
  };
}

const SETTLING_MS = 20;

/** Runs `task` for 0 to `count - 1`, with at most `concurrency` at a time. */
export async function inParallel(
  count: number,
  concurrency: number,
  task: (index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) await task(next++);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
