import { describe, expectTypeOf, test } from "vitest";
import type {
  AddMemberParams,
  BuyBooksParams,
  FixtureMethods,
  GetPricesParams,
  ListMembersParams,
} from "../src/fixture.ts";

declare const library: FixtureMethods<{ signal?: AbortSignal }>;
const ada = { member_name: "ada", password: "made-up" };

describe("what must not compile", () => {
  test("a misspelt parameter", () => {
    // @ts-expect-error a wrong name is told from a right one, in a query
    library.getLibrary({ with_newset_book: true });
    // @ts-expect-error and in a form
    library.addMember({ ...ada, adress: "Main Street" });
  });

  test("a parameter in camel case", () => {
    // @ts-expect-error names are those of the wire
    library.getLibrary({ withNewestBook: true });
  });

  test("a value that a closed enumeration does not have", () => {
    // @ts-expect-error there is no such format
    library.getPrices({ best_format: "video" });
    // @ts-expect-error and case counts
    library.getPrices({ best_format: "Paper" });
    // @ts-expect-error a list is closed in each member
    library.getPrices({ format: ["paper", "video"] });
    // @ts-expect-error in one that stands alone as well
    library.getPrices({ format: "video" });
  });

  test('"any" for "all", and "all" where the list takes none', () => {
    // @ts-expect-error the one word that a list of ids takes is all
    library.buyBooks({ book_id: "any" });
    // @ts-expect-error no source lists all for this parameter
    library.listMembers({ account_id: "all" });
  });

  test("a missing required parameter", () => {
    // @ts-expect-error one of the two required ones is missing
    library.addMember({ member_name: "ada" });
    // @ts-expect-error a required parameter asks for the argument itself
    library.listLoans();
    // @ts-expect-error and so does a rule that asks for one of several
    library.buyBooks();
  });

  test("parameters that break an enforced rule", () => {
    // @ts-expect-error one of two must be there
    library.buyBooks({});
    // @ts-expect-error and be given
    library.buyBooks({ book_id: undefined });
    // @ts-expect-error and not both
    library.buyBooks({ book_id: 1, isbn: "1" });
    // @ts-expect-error at least one of two, beside a parameter that no rule is about
    library.renameShelf({ shelf_id: 1 });
    // @ts-expect-error at most one of two
    library.payFees({ member_id: 1, purse_id: 1, voucher: "v" });
  });

  test("undefined for a required parameter", () => {
    // @ts-expect-error only optional parameters may be undefined
    library.listLoans({ member_id: undefined });
  });

  test("a value of another kind", () => {
    // @ts-expect-error a boolean is no text
    library.getLibrary({ with_newest_book: "true" });
    // @ts-expect-error an id is a number
    library.listLoans({ member_id: "1321" });
    // @ts-expect-error ids that are joined already are no list
    library.buyBooks({ book_id: "1;2" });
    // @ts-expect-error null is no way to leave a parameter out
    library.getLibrary({ with_newest_book: null });
    // @ts-expect-error a date is no number of milliseconds
    library.getPrices({ day: 0 });
  });

  test("an unknown method", () => {
    // @ts-expect-error the contract has no such method
    library.burnBooks({});
  });

  test("an option that the client does not take", () => {
    // @ts-expect-error options are what the client says they are
    library.getLibrary({}, { timeout: "soon" });
  });
});

describe("what must compile", () => {
  test("both forms of a list", () => {
    library.buyBooks({ book_id: [1, 2] });
    library.buyBooks({ book_id: 1 });
    library.buyBooks({ isbn: ["1"] });
    library.getPrices({ format: ["paper", "audio"] });
    library.getPrices({ format: "audio" });
    const frozen: readonly number[] = Object.freeze([1, 2]);
    expectTypeOf<{ account_id: typeof frozen }>().toExtend<ListMembersParams>();
  });

  test('"all" where a list takes it', () => {
    library.buyBooks({ book_id: "all" });
    library.getPrices({ book_id: "all" });
  });

  test("a value that an open enumeration does not have yet", () => {
    library.getPrices({ genre: "western" });
    library.getPrices({ genre: ["crime", "western"] });
    library.addMember({ ...ada, favourite_genre: "western" });
  });

  test("a date as text, of whatever string, and as Date", () => {
    const fromForm: string = "2026-09-01";
    library.getPrices({ day: fromForm });
    library.getPrices({ day: "2026-09-01" });
    library.getPrices({ day: new Date(0) });
  });

  test("whichever parameter keeps an enforced rule", () => {
    library.buyBooks({ book_id: 1, isbn: undefined });
    library.renameShelf({ shelf_id: 1, shelf_name: "a", shelf_colour: "red" });
    library.payFees({ member_id: 1 });
    const target = { isbn: "1" };
    library.buyBooks({ ...target, max_amount: 5 });
  });

  test("a method whose rule is not enforced, without what it asks for", () => {
    library.addMember(ada);
  });

  test("an optional parameter that is undefined", () => {
    library.getLibrary({ with_newest_book: undefined });
    expectTypeOf<{ book_id: undefined; isbn: string }>().toExtend<BuyBooksParams>();
  });

  test("a call without parameters where none is needed", () => {
    library.getLibrary();
    library.listMembers({});
  });
});

describe("each parameter", () => {
  test("has a type of its own where its meaning is known", () => {
    expectTypeOf<GetPricesParams["best_format"]>().toEqualTypeOf<
      "paper" | "audio" | "braille" | undefined
    >();
    expectTypeOf<BuyBooksParams["book_id"]>().toEqualTypeOf<
      readonly number[] | number | "all" | undefined
    >();
    expectTypeOf<ListMembersParams["account_id"]>().toEqualTypeOf<
      readonly number[] | number | undefined
    >();
    expectTypeOf<GetPricesParams["day"]>().toEqualTypeOf<string | Date | undefined>();
    expectTypeOf<AddMemberParams["active"]>().toEqualTypeOf<boolean | undefined>();
    expectTypeOf<GetPricesParams["max_amount"]>().toEqualTypeOf<number | undefined>();
  });
});
