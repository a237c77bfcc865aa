import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { expect, test } from "vitest";
import type { Contract } from "../contract/document.ts";
import { smallContract } from "../contract/small-contract.ts";
import { callbacksModule, callbackTableModule } from "./callbacks.ts";

const contract = structuredClone(fixtureDocument) as unknown as Contract; // narrower than our model
const text = callbacksModule(contract);

test("each callback is an interface with its type and its payload", () => {
  expect(text).toContain(`export interface LoanOverdueCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "loan_overdue";
  /**
   * The loans that are late.
   */
  loan_overdue: LoanOverduePayload;
}`);
});

test("a payload without fields may be missing", () => {
  expect(text).toContain("  library_closed?: EmptyPayload;\n");
});

test("a deprecated callback says what the vendor sends instead, and why", () => {
  expect(text).toContain(" * @deprecated Handle `loan_overdue` instead. It also names the loan.\n");
  expect(text.match(/@deprecated/gu)).toHaveLength(2); // over the callback and over its payload
});

test("a callback shows its payload as an example, if it has one", () => {
  const [closed = ""] = /(?:(?!\/\*\*)[\s\S])*export interface LibraryClosed/u.exec(text) ?? [];
  expect(text).toContain(' * const payload = {\n *   "book_id": 3\n * };');
  expect(closed).toContain("Sent when the librarian locks the door.");
  expect(closed).not.toContain("@example");
});

test("no comment mentions the sources, which mean nothing to users", () => {
  expect(text).not.toMatch(/sources/iu);
});

test("the union has every known callback and unknown ones", () => {
  const names = Object.keys(fixtureDocument.components.schemas).filter((name) =>
    /^(?!Any).+Callback$/u.test(name),
  );
  const [, union = ""] = /KnownAccountCallback =\n([^;]+);/u.exec(text) ?? [];
  expect([...union.matchAll(/\| (\w+)/gu)].map(([, name]) => name)).toEqual(names.toSorted());
  expect(text).toContain("AccountCallback = KnownAccountCallback | UnknownAccountCallback;");
});

test("the table says which callbacks have a payload, and what replaces them", () => {
  const table = callbackTableModule(contract);
  expect(table).toContain(
    '  book_missing: {"payload":true,"deprecated":true,"replacement":"loan_overdue"},\n',
  );
  expect(table).toContain('  library_closed: {"payload":false},\n');
});

test("a contract without callbacks has empty modules", () => {
  expect(callbacksModule(smallContract())).toBe("export {};\n");
  expect(callbackTableModule(smallContract())).toContain("export const callbackTable = {\n} as");
});
