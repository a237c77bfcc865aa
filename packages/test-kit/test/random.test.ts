import { expect, test } from "vitest";
import { pick, randomFrom, wholeNumber } from "../src/random.ts";

test("random numbers are the same for the same seed and stay within their limits", () => {
  const draw = (seed: number) => {
    const random = randomFrom(seed);
    return Array.from({ length: 200 }, () => random());
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  const random = randomFrom(1);
  const dice = new Set(Array.from({ length: 200 }, () => wholeNumber(random, 1, 6)));
  expect([...dice].toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
  expect(["a", "b"]).toContain(pick(random, ["a", "b"]));
});
