import { test } from "@vox-accounts/mock/vitest";
import { expect } from "vitest";
import { anyRead, call } from "./call.js";

test("the first test", async ({ mock }) => {
  console.log(`defaults: ${mock.url}`);
  mock.use({ error: 340 });
  expect(await call(mock, anyRead)).toMatchObject({ error: { code: 340 } });
  expect(mock.requests()).toHaveLength(1);
});

test("the second test has the same mock without what the first did to it", async ({ mock }) => {
  console.log(`defaults: ${mock.url}`);
  expect(mock.requests()).toEqual([]);
  expect(await call(mock, anyRead)).toHaveProperty("result");
});

test("a test that needs no mock", ({ task }) => {
  expect(task.name).toContain("no mock");
});
