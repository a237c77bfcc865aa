import { describe, expectTypeOf, test } from "vitest";
import type {
  AccountCallback,
  AccountCallbacks,
  AccountCallbackType,
  CallbackPayloads,
  KnownAccountCallback,
  UnknownAccountCallback,
  webhooks,
} from "../src/index.ts";

/** The callback of a type, narrowed from the union by comparing `type`. */
type Narrowed<T extends AccountCallbackType> = Extract<AccountCallback, { type: T }>;
/** The types for which a condition is true. */
type Where<Holds extends Record<AccountCallbackType, boolean>> = {
  [T in AccountCallbackType]: Holds[T] extends true ? T : never;
}[AccountCallbackType];

describe("a callback", () => {
  test("has a type for each webhook of the contract", () => {
    expectTypeOf<AccountCallbackType>().toEqualTypeOf<keyof webhooks>();
    expectTypeOf<KnownAccountCallback["type"]>().toEqualTypeOf<keyof webhooks>();
  });

  test("has its payload in the field with its type's name, for every type", () => {
    type Carries = {
      [T in AccountCallbackType]: Narrowed<T> extends { [K in T]?: CallbackPayloads[T] }
        ? true
        : false;
    };
    expectTypeOf<Where<Carries>>().toEqualTypeOf<AccountCallbackType>();
  });

  test("has no payload of another type, for every type", () => {
    type CarriesOther = {
      [T in AccountCallbackType]: [
        Extract<Exclude<AccountCallbackType, T>, keyof Narrowed<T>>,
      ] extends [never]
        ? false
        : true;
    };
    expectTypeOf<Where<CarriesOther>>().toBeNever();
  });

  test("is narrowed by comparing its type", () => {
    const isLow = (callback: AccountCallback): boolean | undefined =>
      callback.type === "min_balance" ? callback.min_balance.is_repeated : undefined;
    expectTypeOf(isLow).returns.toEqualTypeOf<boolean | undefined>();
  });

  test("of an unknown type remains after a switch, with a string as its type", () => {
    const handle = (callback: Narrowed<"min_balance"> | UnknownAccountCallback): string => {
      switch (callback.type) {
        case "min_balance":
          return callback.hash;
        default:
          expectTypeOf(callback).toEqualTypeOf<UnknownAccountCallback>();
          return callback.type;
      }
    };
    expectTypeOf(handle).returns.toBeString();
  });

  test("of an unknown type has unknown fields that can be read", () => {
    expectTypeOf<UnknownAccountCallback["any_payload"]>().toBeUnknown();
    expectTypeOf<UnknownAccountCallback["account_id"]>().toBeNumber();
  });

  test("is sent in an envelope", () => {
    expectTypeOf<AccountCallbacks["callbacks"][number]>().toEqualTypeOf<AccountCallback>();
  });
});
