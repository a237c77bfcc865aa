import type {
  AccountCallback,
  MinBalanceCallback,
  UnknownAccountCallback,
} from "@vox-accounts/types";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  type CallbackHandler,
  type CallbackHandlerOptions,
  parseCallbacks,
  verifyCallback,
} from "../../src/callbacks/index.ts";
import { signCallback } from "../../src/testing/index.ts";

/** This code is only compiled and must not run. */
const compiled = (..._: readonly (() => unknown)[]) => expect.assertions(0);

declare const handler: CallbackHandler;
const secrets = { salt: "s", apiKey: "k" };

describe("the types of callbacks", () => {
  it("narrow the argument of a handler by the type that it is registered for", () => {
    compiled(() =>
      handler.on("min_balance", (callback) => {
        expectTypeOf(callback).toEqualTypeOf<MinBalanceCallback>();
        // @ts-expect-error a payload of another type
        return callback.sms_inbound;
      }),
    );
  });

  it("refuse handlers for misspelled types and missing options", () => {
    compiled(
      // @ts-expect-error a misspelled type
      () => handler.on("min_balanse", () => {}),
      // @ts-expect-error without a fallback
      (): CallbackHandlerOptions => ({ secrets, onProblem: () => {} }),
      // @ts-expect-error without remember
      (): CallbackHandlerOptions => ({
        secrets,
        fallback: () => {},
        onProblem: () => {},
        seen: () => true,
      }),
    );
  });

  it("narrow parsed callbacks by comparing the type, and leave unknown types", () => {
    expectTypeOf(parseCallbacks).returns.toHaveProperty("callbacks");
    const nameOf = (callback: AccountCallback) => {
      if (callback.type === "min_balance") return callback.min_balance.is_repeated;
      return undefined;
    };
    expectTypeOf(nameOf).returns.toEqualTypeOf<boolean | undefined>();
  });

  it("make verification return a boolean, never a promise, which would always be truthy", () => {
    expectTypeOf(verifyCallback).returns.toBeBoolean();
    compiled(
      // @ts-expect-error the lookup must be awaited first
      () => verifyCallback({} as AccountCallback, async () => secrets),
    );
  });

  it("keep the type of a signed callback, and require its payload", () => {
    const sign = () =>
      signCallback(
        { callback_id: 1, account_id: 1, type: "min_balance", min_balance: {} },
        secrets,
      );
    expectTypeOf(sign).returns.toExtend<MinBalanceCallback>();
    expectTypeOf<UnknownAccountCallback>().toExtend<AccountCallback>();
    compiled(
      // @ts-expect-error the payload is missing
      () => signCallback({ callback_id: 1, account_id: 1, type: "min_balance" }, secrets),
    );
  });
});
