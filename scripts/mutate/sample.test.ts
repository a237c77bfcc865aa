import { expect, test } from "vitest";
import { sampleOf } from "./sample.ts";

const values = Array.from({ length: 500 }, (_, index) => index);

test("the same seed gives the same sample, without repeats and in the original order", () => {
  const sample = sampleOf(values, 50, 7);
  expect(sample).toEqual(sampleOf(values, 50, 7));
  expect(sample).toHaveLength(50);
  expect(sample).toEqual([...new Set(sample)].sort((one, other) => one - other));
});

test("another seed gives another sample", () => {
  expect(sampleOf(values, 50, 7)).not.toEqual(sampleOf(values, 50, 8));
});

test("a sample larger than the list is the whole list", () => {
  expect(sampleOf(values, 501, 7)).toEqual(values);
});
