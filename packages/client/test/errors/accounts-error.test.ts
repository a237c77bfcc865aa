import { expect, expectTypeOf, it } from "vitest";
import { AccountsError } from "../../src/index.ts";

it("an AccountsError narrows by kind", () => {
  const error = new AccountsError({
    kind: "http",
    status: 502,
    method: "GetLibrary",
    attempts: 1,
    outcome: "unknown",
    message: "m",
  });
  expect(error.kind === "http" && error.status).toBe(502);
  if (error.kind === "api") expectTypeOf(error.code).toEqualTypeOf<number>();
  expect(error).not.toHaveProperty("cause");
  expect(`${error}`).toBe("AccountsError: m");
});
