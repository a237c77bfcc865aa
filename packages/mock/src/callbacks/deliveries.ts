import { tellLog } from "../tell-log.ts";
import type { CallbackDelivery } from "./callback-types.ts";
import type { NewDelivery } from "./outgoing-post.ts";

const MAX_DELIVERIES = 1000;

/** Keeps the latest deliveries and tracks the pending ones. */
export class Deliveries {
  readonly #log: ((delivery: CallbackDelivery) => void) | undefined;
  readonly #pending = new Set<Promise<unknown>>();
  #ended: CallbackDelivery[] = [];
  #count = 0;
  #aborter = new AbortController();

  constructor(log: ((delivery: CallbackDelivery) => void) | undefined) {
    this.#log = log;
  }

  /** Aborted when the list is cleared. */
  get signal(): AbortSignal {
    return this.#aborter.signal;
  }

  /** Numbers and keeps the `count` deliveries of a POST, unless the list is cleared meanwhile. */
  async run(count: number, send: () => Promise<NewDelivery[]>): Promise<CallbackDelivery[]> {
    const { signal } = this.#aborter;
    const firstId = this.#count + 1;
    this.#count += count;
    const work = send();
    this.#pending.add(work);
    try {
      const deliveries = (await work).map((one, index) => ({ id: firstId + index, ...one }));
      if (!signal.aborted) for (const delivery of deliveries) this.#keep(delivery);
      return deliveries;
    } finally {
      this.#pending.delete(work);
    }
  }

  /** Waits for pending deliveries, then returns all of them, oldest first. */
  async list(): Promise<CallbackDelivery[]> {
    while (this.#pending.size > 0) await Promise.allSettled(this.#pending);
    return [...this.#ended];
  }

  clear(): void {
    this.#aborter.abort();
    this.#aborter = new AbortController();
    this.#ended = [];
  }

  #keep(delivery: CallbackDelivery): void {
    this.#ended.push(delivery);
    this.#ended.sort((one, other) => one.id - other.id);
    if (this.#ended.length > MAX_DELIVERIES) this.#ended.shift();
    tellLog(this.#log, delivery);
  }
}
