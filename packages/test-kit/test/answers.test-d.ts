import { describe, expectTypeOf, test } from "vitest";
import type { GetLibraryResponse, ListLoansResponse, ListMembersResponse } from "../src/fixture.ts";
import type { components } from "../src/generated/openapi.ts";

type Library = GetLibraryResponse["result"];
type Loan = ListLoansResponse["result"][number];
type Timestamp = components["schemas"]["Timestamp"];

describe("an answer", () => {
  test("has no error property", () => {
    // @ts-expect-error errors are thrown or returned next to the data, never in it
    type Error = GetLibraryResponse["error"];
    expectTypeOf<Error>().not.toBeNever();
  });
});

describe("a field", () => {
  test("has undefined in the type of an optional field", () => {
    expectTypeOf<Library["library_name"]>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Library["balance"]>().toEqualTypeOf<number | undefined>();
  });

  test("has null in the type of a nullable field", () => {
    expectTypeOf<null>().toExtend<Library["address"]>();
    expectTypeOf<null>().not.toExtend<Library["newest_book"]>();
  });

  test("has the plain type for a required field", () => {
    expectTypeOf<Library["account_id"]>().toEqualTypeOf<number>();
    expectTypeOf<ListMembersResponse["result"]>().items.toBeObject();
  });

  test("accepts unknown strings in an open enumeration, but no numbers", () => {
    type Genre = NonNullable<NonNullable<Library["newest_book"]>["genre"]>;
    expectTypeOf<"western">().toExtend<Genre>();
    expectTypeOf<"crime">().toExtend<Genre>();
    expectTypeOf<number>().not.toExtend<Genre>();
  });

  test("distinguishes timestamps from dates", () => {
    expectTypeOf<NonNullable<Loan["taken"]>>().toEqualTypeOf<Timestamp>();
    expectTypeOf<NonNullable<Loan["due"]>>().not.toExtend<Timestamp>();
  });

  test("does not have undeclared fields", () => {
    // @ts-expect-error a misspelled field does not exist
    type Wrong = Library["acount_id"];
    expectTypeOf<Wrong>().not.toBeNever();
  });
});
