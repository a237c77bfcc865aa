import { getEventListeners } from "node:events";
import { afterEach, describe, expect, it, vi } from "vitest";
import { maxTimerMs, sleep, systemRuntime } from "../src/runtime.ts";

afterEach(() => void vi.useRealTimers());

/** Whether a wait has ended after this many milliseconds on a fake clock. */
async function isOverAfter(ms: number, wait: Promise<unknown>): Promise<boolean> {
  const over = vi.fn();
  wait.then(over, over);
  await vi.advanceTimersByTimeAsync(ms);
  return over.mock.calls.length > 0;
}

describe("sleep", () => {
  it("waits for the given time", async () => {
    vi.useFakeTimers();
    const wait = sleep(500);
    expect(await isOverAfter(499, wait)).toBe(false);
    expect(await isOverAfter(1, wait)).toBe(true);
    await expect(wait).resolves.toBeUndefined();
  });

  it("waits for weeks if the time is infinite", async () => {
    vi.useFakeTimers();
    const wait = sleep(Number.POSITIVE_INFINITY);
    expect(await isOverAfter(maxTimerMs - 1, wait)).toBe(false);
    expect(await isOverAfter(1, wait)).toBe(true);
  });

  it("ends at once with the signal's reason, without leaving a timer", async () => {
    vi.useFakeTimers();
    const controller = new AbortController();
    const wait = sleep(500, controller.signal);
    controller.abort("enough");
    await expect(wait).rejects.toBe("enough");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("does not start if the signal is already aborted", async () => {
    vi.useFakeTimers();
    await expect(sleep(500, AbortSignal.abort("before"))).rejects.toBe("before");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("leaves no listener on the signal", async () => {
    const { signal } = new AbortController();
    await sleep(1, signal);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});

describe("the system runtime", () => {
  it("provides the time of day, a clock that never jumps, and random numbers", async () => {
    expect(Math.abs(systemRuntime.now() - Date.now())).toBeLessThan(1000);
    expect(Math.abs(systemRuntime.elapsed() - performance.now())).toBeLessThan(1000);
    const numbers = [systemRuntime.random(), systemRuntime.random()];
    expect(new Set(numbers).size).toBe(2);
    for (const number of numbers) expect(number >= 0 && number < 1).toBe(true);
    await expect(systemRuntime.sleep(1, undefined)).resolves.toBeUndefined();
  });
});
