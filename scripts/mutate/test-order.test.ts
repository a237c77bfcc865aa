import { expect, test } from "vitest";
import { createTestOrder } from "./test-order.ts";

const times = new Map([
  ["test/slow.test.ts", 900],
  ["test/quick.test.ts", 10],
  ["test/wire/encode.test.ts", 50],
]);

test("test files with the same name come first, then quick ones", () => {
  const order = createTestOrder(times);
  expect(order.of("src/wire/encode.ts")).toEqual([
    "test/wire/encode.test.ts",
    "test/quick.test.ts",
    "test/slow.test.ts",
  ]);
});

test("test files that noticed mutations of the same file come first", () => {
  const order = createTestOrder(times);
  for (let count = 0; count < 100; count += 1) order.noticed("src/a.ts", ["test/slow.test.ts"]);
  expect(order.of("src/a.ts")[0]).toBe("test/slow.test.ts");
  expect(order.of("src/b.ts")[0]).toBe("test/quick.test.ts");
});
