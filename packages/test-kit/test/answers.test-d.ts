import { describe, expectTypeOf, test } from "vitest";
import type { GetLibraryResponse, ListLoansResponse, ListMembersResponse } from "../src/fixture.ts";
import type { components } from "../src/generated/openapi.ts";

type Library = GetLibraryResponse["result"];
type Loan = ListLoansResponse["result"][number];
type Timestamp = components["schemas"]["Timestamp"];

describe("an answer", () => {
  test("has no error to read", () => {
    // @ts-expect-error an error is thrown, or stands beside the data, never in it
    type Error = GetLibraryResponse["error"];
    expectTypeOf<Error>().not.toBeNever();
  });
});

describe("a field", () => {
  test("that may be missing reads as undefined as well", () => {
    expectTypeOf<Library["library_name"]>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Library["balance"]>().toEqualTypeOf<number | undefined>();
  });

  test("that may be null says so", () => {
    expectTypeOf<null>().toExtend<Library["address"]>();
    expectTypeOf<null>().not.toExtend<Library["newest_book"]>();
  });

  test("that is always there reads as it is", () => {
    expectTypeOf<Library["account_id"]>().toEqualTypeOf<number>();
    expectTypeOf<ListMembersResponse["result"]>().items.toBeObject();
  });

  test("with an open enumeration takes a text that is not known, and no number", () => {
    type Genre = NonNullable<NonNullable<Library["newest_book"]>["genre"]>;
    expectTypeOf<"western">().toExtend<Genre>();
    expectTypeOf<"crime">().toExtend<Genre>();
    expectTypeOf<number>().not.toExtend<Genre>();
  });

  test("that is a moment is told from a date", () => {
    expectTypeOf<NonNullable<Loan["taken"]>>().toEqualTypeOf<Timestamp>();
    expectTypeOf<NonNullable<Loan["due"]>>().not.toExtend<Timestamp>();
  });

  test("that the contract does not have cannot be read", () => {
    // @ts-expect-error a misspelt field is told from a right one
    type Wrong = Library["acount_id"];
    expectTypeOf<Wrong>().not.toBeNever();
  });
});
