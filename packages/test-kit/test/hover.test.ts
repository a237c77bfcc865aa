import { describe, expect, test } from "vitest";
import { Editor } from "../src/editor.ts";

const editor = new Editor(
  import.meta.dirname,
  `import type * as types from "../src/fixture.ts";
declare const library: types.FixtureMethods;
library.getLibrary({ with_newest_book: false });
library.addMember({ member_name: "ada", password: "made-up", born: "1815-12-10" });
library.buyBooks({ book_id: [1, 2] });
library.listMembers({ order_by: "account_id" });
library.getPrices({ genre: "crime", best_format: "paper" });
library.listOldBooks();
declare const late: types.LoanOverdueCallback;
declare const payloads: types.FixturePayloads;
late.loan_overdue.reminder;
late.hash;
payloads.book_missing;
`,
);

test("the source in the editor compiles", () => {
  expect(editor.problems()).toEqual([]);
});

describe("hovering over a method shows", () => {
  const buy = editor.hover("library.buyBooks");

  test("its parameter and response types", () => {
    expect(buy.signature).toContain("params: types.BuyBooksParams");
    expect(buy.signature).toContain("Promise<types.BuyBooksResponse>");
  });

  test("what it does, its effect, its roles and its rule", () => {
    expect(buy.documentation).toMatch(/^Buy books\./);
    expect(buy.documentation).toContain("- Effect: money");
    expect(buy.documentation).toContain("- Roles: Owner, Accountant");
    expect(buy.documentation).toContain(
      "- Exactly one of `book_id`, `isbn` (checked before sending)",
    );
    expect(buy.documentation).toMatch(/- Error codes: .*\b127 \w+/);
  });

  test("its deprecation and the replacement", () => {
    expect(editor.hover("library.listOldBooks").tags.deprecated).toContain(
      "Use getPrices instead.",
    );
    expect(editor.hover("library.getLibrary").tags).not.toHaveProperty("deprecated");
  });

  test("an example and a link to the documentation", () => {
    const { tags } = editor.hover("library.addMember");
    expect(tags.example).toMatch(/^await accounts\.addMember\(\{ .*member_name: ".+".* \}\);$/);
    expect(tags.see).toContain("/docs/addmember");
  });
});

describe("hovering over a parameter shows", () => {
  test("its meaning and its default", () => {
    const { documentation, tags } = editor.hover("{ with_newest_book");
    expect(documentation).toMatch(/book/);
    expect(tags.defaultValue).toMatch(/^`(true|false)`$/);
  });

  test("its limits", () => {
    expect(editor.hover("{ member_name").documentation).toContain(
      "- Limits: at least 3 characters; at most 12 characters; pattern `^[a-z][a-z0-9-]*$`",
    );
  });

  test("that it is a secret", () => {
    expect(editor.hover('"ada", password').documentation).toContain(
      "Secret: sent only in the form body, never logged.",
    );
  });

  test("which day a Date is sent as", () => {
    expect(editor.hover('"made-up", born').documentation).toContain("sent as its day in UTC");
  });

  test("its meaning and type, if a rule ties it to another parameter", () => {
    const { documentation, signature } = editor.hover("{ book_id");
    expect(signature).toContain('readonly number[] | "all"');
    expect(documentation).toContain("Ids of the books to buy");
  });

  test("the values of a closed enumeration", () => {
    expect(editor.hover("{ order_by").signature).toContain('"member_name"');
  });
});

describe("go to definition", () => {
  test("of a method opens the methods interface", () => {
    const [found] = editor.definitions("library.getLibrary");
    expect(found).toMatchObject({ name: "getLibrary", container: "AccountsMethods" });
    expect(found?.file).toMatch(/generated\/methods\.ts$/);
  });

  test("of a parameter opens the parameters of its method", () => {
    const [found] = editor.definitions("{ with_newest_book");
    expect(found?.file).toMatch(/generated\/methods\.ts$/);
  });
});

describe("completion offers", () => {
  test("the known values of an open enumeration", () => {
    expect(editor.completions('{ genre: "')).toEqual(
      expect.arrayContaining(["crime", "poetry", "travel"]),
    );
  });

  test("only the values of a closed enumeration", () => {
    expect(editor.completions('best_format: "').toSorted()).toEqual(["audio", "braille", "paper"]);
  });
});

describe("hovering over a callback shows", () => {
  test("when it is sent, and an example of its payload", () => {
    const { documentation, tags } = editor.hover("types.LoanOverdueCallback");
    expect(documentation).toContain("Sent on the morning after");
    expect(tags.example).toContain('"reminder": 2');
    expect(tags).not.toHaveProperty("deprecated");
  });

  test("what the payload, its fields and the common fields mean", () => {
    expect(editor.hover("late.loan_overdue").documentation).toContain("The loans that are late.");
    expect(editor.hover("loan_overdue.reminder").tags.description).toContain(
      "The number of reminders",
    );
    expect(editor.hover("late.hash").tags.description).toContain("The MD5 of a secret");
  });

  test("its deprecation and the replacement", () => {
    expect(editor.hover("payloads.book_missing").tags.deprecated).toContain(
      "Handle `loan_overdue` instead.",
    );
  });
});
