import { randomFrom, wholeNumber } from "@vox-accounts/test-kit/random";

/** Some of the values, each as likely; the same for the same seed, in their old order. */
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
