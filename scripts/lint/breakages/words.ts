import { at, type Breakage, form, method, parameter, put, schema } from "./breakage.ts";

export const texts: Breakage[] = [
  {
    name: "a summary without a full stop",
    spoil: (spec) => put(method(spec, "BuyBooks"), "summary", "Buy books"),
    says: /BuyBooks\.yaml post\/summary: the text does not end like a sentence/u,
  },
  {
    name: "a field's description without a full stop",
    spoil: (spec) => put(at(schema(spec, "Book"), "properties", "title"), "description", "A name"),
    says: /Book\.yaml properties\/title\/description: the text does not end/u,
  },
  {
    name: "two spaces in a row",
    spoil: (spec) => put(method(spec, "BuyBooks"), "summary", "Buy  books."),
    says: /BuyBooks\.yaml post\/summary: the text has two spaces/u,
  },
  {
    name: "a lowercase first letter",
    spoil: (spec) => put(method(spec, "BuyBooks"), "summary", "buy books."),
    says: /BuyBooks\.yaml post\/summary: the text begins with a lowercase letter/u,
  },
  {
    name: "an unclosed backtick",
    spoil: (spec) => put(parameter(spec, "BuyBooks", "isbn"), "description", "Not `book_id."),
    says: /parameters\/isbn\/description: a backtick is not closed/u,
  },
  {
    name: "the summary of another method",
    spoil: (spec) => put(method(spec, "LendBook"), "summary", method(spec, "BuyBooks").summary),
    says: /LendBook\.yaml post\/summary: the method has the summary of BuyBooks/u,
  },
  {
    name: "a link to another method",
    spoil: (spec) =>
      put(method(spec, "BuyBooks"), "externalDocs", { url: "https://library.example/docs/pay" }),
    says: /the link does not name BuyBooks/u,
  },
  {
    name: "an unwritten text",
    spoil: (spec) => put(method(spec, "BuyBooks"), "summary", "TODO: say what it does."),
    says: /summary: this text is not written yet/u,
  },
];

export const names: Breakage[] = [
  {
    name: "a parameter with a hyphen",
    spoil: (spec) => put(parameter(spec, "BuyBooks", "isbn"), "name", "book-number"),
    says: /book-number does not follow the vendor's spelling of names/u,
  },
  {
    name: "a field in camel case",
    spoil: (spec) => put(at(schema(spec, "Book"), "properties"), "pageCount", { type: "integer" }),
    says: /Book\.yaml properties\/pageCount: pageCount does not follow/u,
  },
  {
    name: "a field of a form with a space in it",
    spoil: (spec) => put(at(form(spec, "AddMember"), "properties"), "e mail", { type: "string" }),
    says: /e mail does not follow/u,
  },
];

export const effects: Breakage[] = [
  {
    name: "a write with the name of a read",
    spoil: (spec) => put(method(spec, "GetPrices"), "x-effect", "write"),
    says: /GetPrices\.yaml x-effect: the effect is write, but a method named Get… is read/u,
  },
  {
    name: "a read with the name of a change",
    spoil: (spec) => put(method(spec, "RenameShelf"), "x-effect", "read"),
    says: /the effect is read, but a method named Rename… is not a read/u,
  },
  {
    name: "a write with the name of a payment",
    spoil: (spec) => put(method(spec, "PayFees"), "x-effect", "write"),
    says: /the effect is write, but a method named Pay… is money/u,
  },
  {
    name: "a read with x-check-with",
    spoil: (spec) =>
      put(method(spec, "GetPrices"), "x-check-with", { method: "GetLibrary", look: "anything" }),
    says: /a read has no x-check-with/u,
  },
  {
    name: "a withdrawal without a reason",
    spoil: (spec) => delete at(method(spec, "LendBook"), "x-lifecycle").note,
    says: /the method is withdrawn without a reason/u,
  },
];
