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
  test("a misspelled parameter", () => {
    // @ts-expect-error the name is misspelled, in a query
    library.getLibrary({ with_newset_book: true });
    // @ts-expect-error the name is misspelled, in a form
    library.addMember({ ...ada, adress: "Main Street" });
  });

  test("a parameter in camel case", () => {
    // @ts-expect-error parameters have wire names
    library.getLibrary({ withNewestBook: true });
  });

  test("a value that a closed enumeration does not have", () => {
    // @ts-expect-error the enumeration has no such format
    library.getPrices({ best_format: "video" });
    // @ts-expect-error enumerations are case-sensitive
    library.getPrices({ best_format: "Paper" });
    // @ts-expect-error each member of a list must be known
    library.getPrices({ format: ["paper", "video"] });
    // @ts-expect-error a single member must be known too
    library.getPrices({ format: "video" });
  });

  test('"any" for "all", and "all" if the list does not accept it', () => {
    // @ts-expect-error the only word that a list of ids accepts is all
    library.buyBooks({ book_id: "any" });
    // @ts-expect-error no source lists all for this parameter
    library.listMembers({ account_id: "all" });
  });

  test("a missing required parameter", () => {
    // @ts-expect-error one of the two required ones is missing
    library.addMember({ member_name: "ada" });
    // @ts-expect-error a required parameter makes the argument required
    library.listLoans();
    // @ts-expect-error a rule that requires one of several parameters does too
    library.buyBooks();
  });

  test("parameters that break an enforced rule", () => {
    // @ts-expect-error one of two is required
    library.buyBooks({});
    // @ts-expect-error it must not be undefined
    library.buyBooks({ book_id: undefined });
    // @ts-expect-error both are not allowed
    library.buyBooks({ book_id: 1, isbn: "1" });
    // @ts-expect-error at least one of two is required, besides a parameter without a rule
    library.renameShelf({ shelf_id: 1 });
    // @ts-expect-error at most one of two is allowed
    library.payFees({ member_id: 1, purse_id: 1, voucher: "v" });
  });

  test("undefined for a required parameter", () => {
    // @ts-expect-error only optional parameters may be undefined
    library.listLoans({ member_id: undefined });
  });

  test("a value of another type", () => {
    // @ts-expect-error a boolean is not a string
    library.getLibrary({ with_newest_book: "true" });
    // @ts-expect-error an id is a number
    library.listLoans({ member_id: "1321" });
    // @ts-expect-error joined ids are not a list
    library.buyBooks({ book_id: "1;2" });
    // @ts-expect-error null does not omit a parameter
    library.getLibrary({ with_newest_book: null });
    // @ts-expect-error a date is not a number of milliseconds
    library.getPrices({ day: 0 });
  });

  test("an unknown method", () => {
    // @ts-expect-error the contract has no such method
    library.burnBooks({});
  });

  test("an unknown option", () => {
    // @ts-expect-error the client defines the options
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

  test('"all" if the list accepts it', () => {
    library.buyBooks({ book_id: "all" });
    library.getPrices({ book_id: "all" });
  });

  test("a new value of an open enumeration", () => {
    library.getPrices({ genre: "western" });
    library.getPrices({ genre: ["crime", "western"] });
    library.addMember({ ...ada, favourite_genre: "western" });
  });

  test("a date as any string, and as Date", () => {
    const fromForm: string = "2026-09-01";
    library.getPrices({ day: fromForm });
    library.getPrices({ day: "2026-09-01" });
    library.getPrices({ day: new Date(0) });
  });

  test("any parameter that satisfies an enforced rule", () => {
    library.buyBooks({ book_id: 1, isbn: undefined });
    library.renameShelf({ shelf_id: 1, shelf_name: "a", shelf_colour: "red" });
    library.payFees({ member_id: 1 });
    const target = { isbn: "1" };
    library.buyBooks({ ...target, max_amount: 5 });
  });

  test("a call that breaks a rule that is not enforced", () => {
    library.addMember(ada);
  });

  test("an optional parameter that is undefined", () => {
    library.getLibrary({ with_newest_book: undefined });
    expectTypeOf<{ book_id: undefined; isbn: string }>().toExtend<BuyBooksParams>();
  });

  test("a call without parameters if none are required", () => {
    library.getLibrary();
    library.listMembers({});
  });
});

describe("each parameter", () => {
  test("has a specific type if its meaning is known", () => {
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
