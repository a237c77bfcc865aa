import type { CallbackDelivery } from "./callback-types.ts";

const MAX_DELIVERIES = 1000;

/** Keeps the latest deliveries, and knows those under way. */
export class Deliveries {
  readonly #pending = new Set<Promise<unknown>>();
  #ended: CallbackDelivery[] = [];
  #count = 0;
  #aborter = new AbortController();

  /** Ends deliveries under way when the list is cleared. */
  get signal(): AbortSignal {
    return this.#aborter.signal;
  }

  /** Runs a delivery and keeps what came of it, unless the list was cleared meanwhile. */
  async run(deliver: () => Promise<Omit<CallbackDelivery, "id">>): Promise<CallbackDelivery> {
    const { signal } = this.#aborter;
    this.#count += 1;
    const id = this.#count;
    const work = deliver();
    this.#pending.add(work);
    try {
      const delivery = { id, ...(await work) };
      if (!signal.aborted) this.#keep(delivery);
      return delivery;
    } finally {
      this.#pending.delete(work);
    }
  }

  /** What came of all, those under way included, the oldest first. */
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
  }
}
