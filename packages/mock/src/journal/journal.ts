import type { JournalEntry, RequestFilter } from "./journal-entry.ts";

/** Keeps the latest requests, and counts those it had to let go. */
export class Journal {
  readonly #size: number;
  #kept: JournalEntry[] = [];
  #oldest = 0;
  #count = 0;
  #dropped = 0;

  constructor(size: number) {
    if (!Number.isInteger(size) || size < 0) throw new TypeError("journalSize takes a whole number from 0.");
    this.#size = size;
  }

  /** Requests that are no longer kept, since the journal was last cleared. */
  get dropped(): number {
    return this.#dropped;
  }

  add(entry: Omit<JournalEntry, "id">): void {
    this.#count += 1;
    const numbered = { id: this.#count, ...entry };
    if (this.#kept.length < this.#size) {
      this.#kept.push(numbered);
      return;
    }
    this.#dropped += 1;
    if (this.#size === 0) return;
    this.#kept[this.#oldest] = numbered;
    this.#oldest = (this.#oldest + 1) % this.#size;
  }

  /** The requests that are kept and fit, the oldest first. */
  list({ method, outcome }: RequestFilter = {}): JournalEntry[] {
    const inOrder = [...this.#kept.slice(this.#oldest), ...this.#kept.slice(0, this.#oldest)];
    return inOrder.filter(
      (entry) => (method === undefined || entry.method === method) && (outcome === undefined || entry.outcome.kind === outcome),
    );
  }

  clear(): void {
    this.#kept = [];
    this.#oldest = 0;
    this.#dropped = 0;
  }
}
