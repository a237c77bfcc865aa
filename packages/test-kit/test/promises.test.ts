import { describe, expect, test } from "vitest";
import { failureOf, inParallel, watchUnhandledRejections } from "../src/promises.ts";

describe("failureOf", () => {
  test("returns the error of a call that fails as expected", async () => {
    const error = new RangeError("too far");
    expect(await failureOf(Promise.reject(error), RangeError)).toBe(error);
  });

  test("fails for a call that succeeds and for an error of another class", async () => {
    await expect(failureOf(Promise.resolve(), RangeError)).rejects.toThrow("the call succeeded");
    await expect(failureOf(Promise.reject(new TypeError("odd")), RangeError)).rejects.toThrow(
      "Expected RangeError, but got TypeError: odd.",
    );
  });
});

test("watchUnhandledRejections reports only unhandled rejections", async () => {
  // vitest's own listeners would fail the run because of this test's rejections
  const others = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  using watch = watchUnhandledRejections();
  const handled = Promise.reject(new Error("handled"));
  handled.catch(() => {});
  void Promise.reject(new Error("lost"));
  expect(await watch.reasons()).toEqual([new Error("lost")]);
  for (const listener of others) process.on("unhandledRejection", listener);
});

test("inParallel runs every task once, with at most the given number at a time", async () => {
  const done: number[] = [];
  let [running, most] = [0, 0];
  await inParallel(10, 3, async (index) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running--;
    done.push(index);
  });
  expect(done.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(most).toBe(3);
});
