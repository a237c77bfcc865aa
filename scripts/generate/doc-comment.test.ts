import { expect, test } from "vitest";
import type { OperationObject, ParameterObject, SchemaObject } from "../contract/document.ts";
import { listOperations } from "../contract/operations.ts";
import { queryParameter, smallContract } from "../contract/small-contract.ts";
import { commentBlock, limitTexts, operationComment, parameterComment } from "./doc-comment.ts";

const errors = {
  classes: {},
  codes: { 127: { name: "INSUFFICIENT_MONEY", class: "money", retry: "never" } },
} as const;
const contract = smallContract(
  {},
  {
    Name: {
      title: "Name",
      description: "A name.",
      type: "string",
      minLength: 5,
      maxLength: 20,
      default: "hello",
    },
  },
);

function aboutOperation(parts: Partial<OperationObject>): string {
  const [operation] = listOperations(smallContract({ PayNow: parts }));
  if (!operation) throw new Error("The operation is missing.");
  return operationComment(errors, operation).join("\n");
}

function aboutParameter(
  schema: ParameterObject["schema"],
  more: Partial<ParameterObject> = {},
): string {
  return parameterComment(contract, queryParameter("thing", schema, more)).join("\n");
}

test("a closing mark in the text does not end the comment", () => {
  const block = commentBlock(["Ends */ here.", "Two\nlines."], "  ");
  expect(block).toBe("  /**\n   * Ends *\\/ here.\n   * Two\n   * lines.\n   */\n");
  expect(block.match(/\*\//g)).toHaveLength(1);
});

test("an operation's comment shows its facts, an example and the vendor's page", () => {
  const text = aboutOperation({
    description: "Pays at once.",
    externalDocs: { url: "https://example.com/pay" },
    "x-effect": "money",
    "x-roles": { allowed: ["Owner", "Admin"] },
    "x-rules": [{ kind: "at-most-one-of", parameters: ["a", "b"], enforced: "unknown" }],
    "x-error-codes": { codes: [127] },
    "x-request-examples": { minimal: { summary: "One.", params: { id: [1, 2], name: "x" } } },
  });
  expect(text).toBe(
    [
      "Do PayNow.",
      "",
      "Pays at once.",
      "",
      "- Effect: money",
      "- Roles: Owner, Admin",
      "- At most one of `a`, `b` (documented; may not be enforced)",
      "- Error codes: 127 INSUFFICIENT_MONEY",
      "",
      "@example",
      'await accounts.payNow({ id: [ 1, 2 ], name: "x" });',
      "@see https://example.com/pay",
    ].join("\n"),
  );
});

test("a date parameter says which day a `Date` is sent as, and how to send the local one", () => {
  const text = aboutParameter({ type: "string", format: "date" });
  expect(text).toContain("A `Date` is sent as its day in UTC");
  expect(text).toContain("localDay(date)");
  expect(aboutParameter({ type: "string" })).not.toContain("localDay");
});

test("an operation without roles or codes says so, and its example call has no arguments", () => {
  const text = aboutOperation({});
  expect(text).toContain("- Roles: not documented");
  expect(text).toContain("- Error codes: only the common ones");
  expect(text).toContain("await accounts.payNow();");
  expect(text).not.toContain("@deprecated");
  expect(text).not.toContain("@see");
});

test("a withdrawn operation is marked deprecated, with the date, the replacement and the note", () => {
  const lifecycle = {
    state: "withdrawn",
    since: "2025-08-11",
    replacement: "PayLater",
    note: "Gone.",
  } as const;
  expect(aboutOperation({ deprecated: true, "x-lifecycle": lifecycle })).toContain(
    "@deprecated Withdrawn by the vendor since 2025-08-11. Use payLater instead. Gone.",
  );
});

test("an announced deprecation differs from a withdrawal", () => {
  expect(
    aboutOperation({ deprecated: true, "x-lifecycle": { state: "deprecation-announced" } }),
  ).toContain("@deprecated The vendor has announced its deprecation.");
});

test("a parameter's comment shows its meaning, its limits and its default", () => {
  expect(aboutParameter({ type: "integer", minimum: 0, maximum: 1000, default: 20 })).toBe(
    "The thing.\n\n- Limits: at least 0; at most 1000\n\n@defaultValue `20`",
  );
});

test("a default of false is shown", () => {
  expect(aboutParameter({ type: "boolean", default: false })).toContain("@defaultValue `false`");
});

test("a default described in prose is a plain line, and not a `@defaultValue`", () => {
  expect(aboutParameter({ type: "string" }, { "x-default-note": "Today." })).toBe(
    "The thing.\n\n- Default: Today.",
  );
});

test("a parameter inherits meaning, limits and default from its shared schema", () => {
  const text = aboutParameter({ $ref: "#/components/schemas/Name" }, { description: "" });
  expect(text).toBe(
    'A name.\n\n- Limits: at least 5 characters; at most 20 characters\n\n@defaultValue `"hello"`',
  );
});

test("a secret and a deprecated parameter are marked", () => {
  expect(aboutParameter({ type: "string" }, { "x-sensitive": true })).toContain(
    "- Secret: sent only in the form body, never logged.",
  );
  expect(aboutParameter({ type: "string" }, { deprecated: true })).toContain("@deprecated");
});

test("limits include length, range, format and pattern", () => {
  expect(
    limitTexts({
      minLength: 1,
      maxLength: 2,
      minimum: 0,
      maximum: 9,
      format: "date",
      pattern: "^a$",
    }),
  ).toEqual([
    "at least 1 character",
    "at most 2 characters",
    "at least 0",
    "at most 9",
    "a date, YYYY-MM-DD",
    "pattern `^a$`",
  ]);
  expect(limitTexts({ type: "string" })).toEqual([]);
});

test("a list shows its members instead of the wire pattern", () => {
  const list = (items: SchemaObject, all?: true) =>
    limitTexts({ type: "string", pattern: "^x$", "x-list": { items, ...(all && { all }) } });
  expect(list({ type: "integer" })).toEqual(["a list of integers"]);
  expect(list({ type: "string" }, true)).toEqual(["a list of strings or the word `all`"]);
  expect(list({ type: "string", enum: ["A", "B"] })).toEqual(["a list of these values: `A`, `B`"]);
});
