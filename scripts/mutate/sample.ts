import { randomFrom, wholeNumber } from "@vox-accounts/test-kit/random";

/**
 * A random sample of the values with equal probabilities, in the original order; the same for the
 * same seed.
 */
export function sampleOf<T>(values: readonly T[], size: number, seed: number): T[] {
  const random = randomFrom(seed);
  const indices = values.map((_, index) => index);
  for (let last = indices.length - 1; last > 0; last -= 1) {
    const other = wholeNumber(random, 0, last);
    [indices[last], indices[other]] = [indices[other] ?? 0, indices[last] ?? 0];
  }
  const chosen = new Set(indices.slice(0, size));
  return values.filter((_, index) => chosen.has(index));
}
