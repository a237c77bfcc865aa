import type { JournalEntry, RequestFilter } from "./journal-entry.ts";

/** How much a journal keeps. */
export interface JournalLimits {
  readonly entries: number;
  /** Of the entries as JSON in UTF-8. */
  readonly bytes: number;
}

/** An entry as JSON: its size is known, and it keeps nothing of the request alive, as parts of a string keep the whole string. */
interface Line {
  readonly text: string;
  readonly bytes: number;
}

/** Keeps the latest requests, and counts those it had to let go. */
export class Journal {
  readonly #limits: JournalLimits;
  #lines: Line[] = [];
  #bytes = 0;
  #count = 0;
  #dropped = 0;

  constructor(limits: JournalLimits) {
    this.#limits = limits;
  }

  /** Requests that are no longer kept, since the journal was last cleared. */
  get dropped(): number {
    return this.#dropped;
  }

  add(entry: Omit<JournalEntry, "id">): void {
    this.#count += 1;
    const text = JSON.stringify({ id: this.#count, ...entry });
    const bytes = Buffer.byteLength(text);
    this.#lines.push({ text, bytes });
    this.#bytes += bytes;
    while (this.#lines.length > this.#limits.entries || this.#bytes > this.#limits.bytes) this.#dropOldest();
  }

  /** The requests that are kept and fit, the oldest first. */
  list({ method, outcome }: RequestFilter = {}): JournalEntry[] {
    const entries = this.#lines.map(({ text }) => JSON.parse(text) as JournalEntry); // as `add` wrote it
    return entries.filter(
      (entry) => (method === undefined || entry.method === method) && (outcome === undefined || entry.outcome.kind === outcome),
    );
  }

  clear(): void {
    this.#lines = [];
    this.#bytes = 0;
    this.#dropped = 0;
  }

  #dropOldest(): void {
    this.#bytes -= this.#lines.shift()?.bytes ?? 0;
    this.#dropped += 1;
  }
}
