import type { AccountsClientOptions } from "@vox-accounts/client";
import { expect, it } from "vitest";
import { failureOf } from "../support/failure-of.ts";
import { clientOf } from "./support/client-of.ts";
import { sharedMock } from "./support/shared-mock.ts";

type Middleware = NonNullable<AccountsClientOptions["middleware"]>[number];

const mock = await sharedMock();

const forever = () => new Promise<never>(() => {});
const charge = (middleware: Middleware, options: { timeout?: number; signal?: AbortSignal } = {}) =>
  failureOf(clientOf(mock, { middleware: [middleware] }).chargeAccount({ phone_id: 1 }, options));

it("middleware that never calls next ends with the call's timeout, and nothing was sent", async () => {
  expect(await charge(forever, { timeout: 50 })).toMatchObject({
    kind: "timeout",
    outcome: "not-executed",
    attempts: 0,
  });
  expect(mock.requests()).toEqual([]);
});

it("middleware that never returns the answer ends with the call's timeout, and the call was executed", async () => {
  const error = await charge((request, next) => next(request).then(forever), { timeout: 300 });
  expect(error).toMatchObject({ kind: "timeout", outcome: "executed", attempts: 1 });
});

it("middleware that calls next after the timeout sends nothing", async () => {
  const late: Promise<object>[] = [];
  const error = await charge(
    async (request, next) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      late.push(next(request));
      return late[0] ?? forever();
    },
    { timeout: 50 },
  );
  expect(error).toMatchObject({ kind: "timeout", outcome: "not-executed" });
  await expect.poll(() => late).toHaveLength(1);
  await expect(late[0]).rejects.toMatchObject({ outcome: "not-executed" });
  expect(mock.requests()).toEqual([]);
});

it("middleware that stops on the caller's signal is not a config error", async () => {
  const reason = new Error("user left");
  const waiting: Middleware = (_request, _next, { signal }) =>
    new Promise((_, reject) =>
      signal.addEventListener("abort", () => reject(new Error("interrupted"))),
    );
  const caller = new AbortController();
  const failing = charge(waiting, { signal: caller.signal });
  caller.abort(reason);
  expect(await failing).toMatchObject({ kind: "aborted", outcome: "not-executed", cause: reason });
});

it("middleware that repeats a lost request does not make the outcome not-executed", async () => {
  mock.use({ reset: "before-answer" }, { times: 1 });
  mock.use({ error: 484 });
  const error = await charge((request, next) => next(request).catch(() => next(request)));
  expect(error).toMatchObject({ kind: "api", code: 484, outcome: "unknown", attempts: 2 });
});

it("a token that is rejected twice is one failure with the outcome not-executed", async () => {
  mock.use({ error: 456 });
  expect(await charge((request, next) => next(request))).toMatchObject({
    kind: "api",
    outcome: "not-executed",
    attempts: 2,
  });
});
