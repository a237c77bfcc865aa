import { expect, test } from "vitest";
import { pick, randomFrom, wholeNumber } from "../src/random.ts";

test("random numbers are the same for the same seed and stay within their limits", () => {
  const drawn = (seed: number) =>
    Array.from(
      { length: 200 },
      (
        (random) => () =>
          random()
      )(randomFrom(seed)),
    );
  expect(drawn(7)).toEqual(drawn(7));
  expect(drawn(7)).not.toEqual(drawn(8));
  const random = randomFrom(1);
  const dice = new Set(Array.from({ length: 200 }, () => wholeNumber(random, 1, 6)));
  expect([...dice].toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
  expect(["a", "b"]).toContain(pick(random, ["a", "b"]));
});
