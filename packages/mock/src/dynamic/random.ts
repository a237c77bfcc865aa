/** A source of numbers from 0 to 1, the same for the same seed. */
export type Random = () => number;

/** Creates a source of numbers from a seed of any length. */
export function createRandom(seed: string): Random {
  let state = 2166136261;
  for (const character of seed)
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Returns an integer from `least` to `most`, inclusive. */
export function whole(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** Returns one of the values; undefined if there are none. */
export function pick<T>(random: Random, values: readonly T[]): T | undefined {
  return values[whole(random, 0, values.length - 1)];
}
