import { describe, expectTypeOf, test } from "vitest";
import type {
  FixtureCallback,
  FixtureCallbackType,
  FixturePayloads,
  KnownFixtureCallback,
  LoanOverdueCallback,
  UnknownFixtureCallback,
} from "../src/fixture.ts";
import type { components } from "../src/generated/openapi.ts";

declare const callback: FixtureCallback;

describe("a callback", () => {
  test("is narrowed by comparing its type, and then has its payload", () => {
    if (callback.type === "loan_overdue") {
      expectTypeOf(callback).toEqualTypeOf<LoanOverdueCallback>();
      expectTypeOf(callback.loan_overdue.loans[0]?.loan_id).toEqualTypeOf<number | undefined>();
    }
  });

  test("has no payload before that", () => {
    // @ts-expect-error it may be of any type
    expectTypeOf(callback.loan_overdue).toBeUnknown();
  });

  test("of an unknown type remains after a switch over all types", () => {
    switch (callback.type) {
      case "book_missing":
      case "library_closed":
      case "loan_overdue":
      case "member_joined":
        expectTypeOf(callback).toEqualTypeOf<KnownFixtureCallback>();
        break;
      default:
        expectTypeOf(callback).toEqualTypeOf<UnknownFixtureCallback>();
    }
  });

  test("has a type that works as a string", () => {
    const type: string = callback.type;
    expectTypeOf(type === "a_type_to_come").toBeBoolean();
  });

  test("may omit a payload without fields", () => {
    if (callback.type === "library_closed") {
      expectTypeOf(callback.library_closed).toEqualTypeOf<
        components["schemas"]["EmptyPayload"] | undefined
      >();
    }
  });
});

test("payloads are listed by callback type", () => {
  expectTypeOf<keyof FixturePayloads>().toEqualTypeOf<FixtureCallbackType>();
  expectTypeOf<FixturePayloads["member_joined"]["card_pin"]>().toEqualTypeOf<string | undefined>();
});
