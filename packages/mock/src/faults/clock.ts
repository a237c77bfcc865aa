import { AsyncLocalStorage } from "node:async_hooks";

/** The server's clock. */
export interface Clock {
  /** In milliseconds; within `ahead`, as that call sees it. */
  now(): number;
  /** How far the clock is ahead for every call, in seconds. */
  offset: number;
  /** Runs `task` with the clock ahead by this many more seconds. */
  ahead<T>(seconds: number, task: () => T): T;
}

/** Makes a clock that can be shifted for all calls, or for one call alone. */
export function createClock(now: () => number): Clock {
  const ofThisCall = new AsyncLocalStorage<number>();
  return {
    offset: 0,
    now() {
      return now() + (this.offset + (ofThisCall.getStore() ?? 0)) * 1000;
    },
    ahead(seconds, task) {
      return ofThisCall.run((ofThisCall.getStore() ?? 0) + seconds, task);
    },
  };
}
