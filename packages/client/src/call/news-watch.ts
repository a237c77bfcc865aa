/** How many keys each of the two memories holds at most. */
const maxKeys = 50_000;

/** How many items in a row may come again: those inserted in front move the last ones back, so they come twice. */
const maxStaleItems = 10;

/** How many pages in a row may, whose keys are known only in part. */
const maxStaleSamples = 16;

/**
 * Finds that a walk brings nothing new any more, in whichever order the same items come, in bounded memory: by the hashes of all recent
 * keys, which tells a short cycle, and by a sample of all keys, which tells a long one.
 */
export class NewsWatch {
  readonly #recent = new RecentKeys();
  readonly #sampled = new SampledKeys();
  #stalePages = 0;
  #staleItems = 0;
  #staleSamples = 0;

  /** Whether this page and those before it bring nothing but items that came before. */
  isOverAfter(keys: readonly string[]): boolean {
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

/** The last keys; half of them are forgotten at a time. */
class RecentKeys {
  #older: ReadonlySet<number> = new Set();
  #newer = new Set<number>();

  /** Whether all of them were here. */
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

/** All keys, and when those are too many, only every second of them, then every fourth, and so on. */
class SampledKeys {
  readonly #seen = new Set<number>();
  #share = 1;

  /** Whether all of them that fall into the sample were here; `undefined` if none does. */
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

/** A whole number of 32 bits, spread evenly: FNV-1a and a last mix. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return (value ^ (value >>> 16)) >>> 0;
}
