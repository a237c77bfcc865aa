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
  test("is narrowed by a comparison of its type, and has its payload then", () => {
    if (callback.type === "loan_overdue") {
      expectTypeOf(callback).toEqualTypeOf<LoanOverdueCallback>();
      expectTypeOf(callback.loan_overdue.loans[0]?.loan_id).toEqualTypeOf<number | undefined>();
    }
  });

  test("has no payload to read before that", () => {
    // @ts-expect-error it may be of any type
    expectTypeOf(callback.loan_overdue).toBeUnknown();
  });

  test("of an unknown type is what a switch over all types leaves over", () => {
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

  test("has a type that can be used as a text, and compared with one", () => {
    const type: string = callback.type;
    expectTypeOf(type === "a_type_to_come").toBeBoolean();
  });

  test("without fields in its payload need not carry one", () => {
    if (callback.type === "library_closed") {
      expectTypeOf(callback.library_closed).toEqualTypeOf<
        components["schemas"]["EmptyPayload"] | undefined
      >();
    }
  });
});

test("the payloads are told by the type of their callback", () => {
  expectTypeOf<keyof FixturePayloads>().toEqualTypeOf<FixtureCallbackType>();
  expectTypeOf<FixturePayloads["member_joined"]["card_pin"]>().toEqualTypeOf<string | undefined>();
});
