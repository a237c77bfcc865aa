import { expect, it } from "vitest";
import { createFixtureClient, failureOf } from "../support/fixture-client.ts";

const failing = (thrown: Error) =>
  createFixtureClient({ fetch: async () => Promise.reject(thrown), retries: 0 });

it("a cause whose message ends with a period does not add a second one", async () => {
  const { message } = await failureOf(failing(new Error("It broke.")).getLibrary());
  expect(message).toContain("It broke");
  expect(message).not.toContain("..");
});

it("an error that is its own cause ends the call like any other", async () => {
  const circular = new Error("It broke.");
  circular.cause = circular;
  const error = await failureOf(failing(circular).getLibrary());
  expect(error.kind).toBe("network");
  let depth = 0;
  for (let cause = error.cause; cause instanceof Error; cause = cause.cause) depth++;
  expect(depth).toBeGreaterThan(1);
  expect(depth).toBeLessThan(20);
});
