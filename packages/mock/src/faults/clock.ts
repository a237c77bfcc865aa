import { AsyncLocalStorage } from "node:async_hooks";

/** The server's clock. */
export interface Clock {
  /** The time in milliseconds; inside `ahead`, the shifted time. */
  now(): number;
  /** How far the clock is ahead for every call, in seconds. */
  offset: number;
  /** Runs `task` with the clock this many more seconds ahead. */
  ahead<T>(seconds: number, task: () => T): T;
}

/** Creates a clock that can be shifted for all calls, or for one call only. */
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
