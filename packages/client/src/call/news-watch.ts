/** How many keys are remembered at most. */
const maxKeys = 50_000;

/** How many pages in a row may bring nothing new: an item inserted in front moves the last page back by a place, so it comes twice. */
const maxStalePages = 1;

/** The same where only a share of the keys is remembered, so that a page says little. */
const maxStaleSamples = 16;

/**
 * Finds that a walk brings nothing new any more, in whichever order the same items come, in bounded memory: hashes of their keys are
 * remembered, and when there are too many, only every second of them, then every fourth, and so on.
 */
export class NewsWatch {
  readonly #seen = new Set<number>();
  #share = 1;
  #stale = 0;

  /** Whether this page and those before it bring nothing but items that came before. */
  isOverAfter(keys: readonly string[]): boolean {
    const sample = keys.map(hash).filter((key) => key % this.#share === 0);
    if (sample.length === 0) return false;
    this.#stale = sample.every((key) => this.#seen.has(key)) ? this.#stale + 1 : 0;
    for (const key of sample) this.#remember(key);
    return this.#stale > (this.#share === 1 ? maxStalePages : maxStaleSamples);
  }

  #remember(key: number): void {
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
