import { expect, test } from "vitest";
import { sampleOf } from "./sample.ts";

const values = Array.from({ length: 500 }, (_, index) => index);

test("a sample is the same for the same seed, without repeats and in the old order", () => {
  const sample = sampleOf(values, 50, 7);
  expect(sample).toEqual(sampleOf(values, 50, 7));
  expect(sample).toHaveLength(50);
  expect(sample).toEqual([...new Set(sample)].sort((one, other) => one - other));
});

test("another seed takes another sample", () => {
  expect(sampleOf(values, 50, 7)).not.toEqual(sampleOf(values, 50, 8));
});

test("a sample of more than there is takes everything", () => {
  expect(sampleOf(values, 501, 7)).toEqual(values);
});
