/** How many keys each of the two sets may contain. */
const maxKeys = 50_000;

/** How many consecutive items may repeat: items inserted at the front push the last ones onto the next page, so they appear twice. */
const maxStaleItems = 10;

/** How many consecutive pages may repeat, judged by the sampled keys alone. */
const maxStaleSamples = 16;

/**
 * Detects, in bounded memory, when a walk yields only repeats, in any order. The hashes of recent keys reveal a short cycle, and a
 * sample of all keys reveals a long one.
 */
export class RepeatDetector {
  readonly #recent = new RecentKeys();
  readonly #sampled = new SampledKeys();
  #stalePages = 0;
  #staleItems = 0;
  #staleSamples = 0;

  /** Whether this page and the pages before it contain only items seen earlier. */
  sawOnlyRepeats(keys: readonly string[]): boolean {
    const hashes = keys.map(hash);
    const isStale = this.#recent.addAll(hashes);
    this.#stalePages = isStale ? this.#stalePages + 1 : 0;
    this.#staleItems = isStale ? this.#staleItems + hashes.length : 0;
    const isStaleSample = this.#sampled.addAll(hashes);
    if (isStaleSample !== undefined)
      this.#staleSamples = isStaleSample ? this.#staleSamples + 1 : 0;
    return (
      (this.#stalePages > 1 && this.#staleItems > maxStaleItems) ||
      this.#staleSamples > maxStaleSamples
    );
  }
}

/** The most recent keys; once the set is full, it drops the older half. */
class RecentKeys {
  #older: ReadonlySet<number> = new Set();
  #newer = new Set<number>();

  /** Adds keys and returns whether all of them were known. */
  addAll(keys: readonly number[]): boolean {
    const known = keys.every((key) => this.#newer.has(key) || this.#older.has(key));
    for (const key of keys) this.#newer.add(key);
    if (this.#newer.size > maxKeys / 2) {
      this.#older = this.#newer;
      this.#newer = new Set();
    }
    return known;
  }
}

/** A sample of all keys: every key at first, then about every second, every fourth and so on as the set fills up. */
class SampledKeys {
  readonly #seen = new Set<number>();
  #share = 1;

  /** Adds keys and returns whether all that fall into the sample were known; `undefined` if none does. */
  addAll(keys: readonly number[]): boolean | undefined {
    const sample = keys.filter((key) => key % this.#share === 0);
    if (sample.length === 0) return undefined;
    const known = sample.every((key) => this.#seen.has(key));
    for (const key of sample) this.#add(key);
    return known;
  }

  #add(key: number): void {
    this.#seen.add(key);
    if (this.#seen.size <= maxKeys) return;
    this.#share *= 2;
    for (const old of this.#seen) if (old % this.#share > 0) this.#seen.delete(old);
  }
}

/** An evenly distributed 32-bit integer: FNV-1a with a final mix. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return (value ^ (value >>> 16)) >>> 0;
}
