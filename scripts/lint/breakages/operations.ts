import type { Spec } from "../spec.ts";
import {
  answer,
  at,
  type Breakage,
  form,
  method,
  parameter,
  params,
  put,
  schema,
} from "./breakage.ts";

export const operations: Breakage[] = [
  {
    name: "a write without x-check-with",
    spoil: (spec) => delete at(method(spec, "RenameShelf"))["x-check-with"],
    says: /x-check-with is missing/u,
  },
  {
    name: "a check with a method that writes",
    spoil: (spec) => put(at(method(spec, "PayFees"), "x-check-with"), "method", "BuyBooks"),
    says: /x-check-with names BuyBooks, which is not a read/u,
  },
  {
    name: "no effect",
    spoil: (spec) => delete method(spec, "GetLibrary")["x-effect"],
    says: /x-effect is undefined/u,
  },
  {
    name: "an unknown effect",
    spoil: (spec) => put(method(spec, "GetLibrary"), "x-effect", "reads"),
    says: /x-effect is reads/u,
  },
  {
    name: "no roles",
    spoil: (spec) => delete method(spec, "GetLibrary")["x-roles"],
    says: /x-roles/u,
  },
  {
    name: "an unknown role",
    spoil: (spec) => put(at(method(spec, "GetLibrary"), "x-roles"), "allowed", ["Ownr"]),
    says: /x-roles has Ownr/u,
  },
  {
    name: "no error codes",
    spoil: (spec) => delete method(spec, "GetLibrary")["x-error-codes"],
    says: /x-error-codes/u,
  },
  {
    name: "no lifecycle",
    spoil: (spec) => delete method(spec, "GetLibrary")["x-lifecycle"],
    says: /x-lifecycle/u,
  },
  {
    name: "withdrawn, but not deprecated",
    spoil: (spec) => delete method(spec, "LendBook").deprecated,
    says: /`deprecated` and the state/u,
  },
  {
    name: "deprecated, but active",
    spoil: (spec) => put(method(spec, "GetLibrary"), "deprecated", true),
    says: /`deprecated` and the state/u,
  },
  {
    name: "an unknown replacement",
    spoil: (spec) =>
      put(at(method(spec, "ListOldBooks"), "x-lifecycle"), "replacement", "ListBooks"),
    says: /replacement ListBooks/u,
  },
  {
    name: "parameters both in the query and in a form",
    spoil: (spec) => put(method(spec, "AddMember"), "parameters", []),
    says: /both in the query and in a form/u,
  },
  {
    name: "a body that is not a form",
    spoil: (spec) =>
      put(at(method(spec, "AddMember"), "requestBody"), "content", {
        "application/json": { schema: { type: "object" } },
      }),
    says: /the body is application\/json/u,
  },
  {
    name: "a wrong title of a form",
    spoil: (spec) => put(form(spec, "AddMember"), "title", "MemberForm"),
    says: /the form's title is MemberForm/u,
  },
  {
    name: "an open form",
    spoil: (spec) => delete form(spec, "AddMember").additionalProperties,
    says: /undeclared parameters/u,
  },
  {
    name: "a parameter in a header",
    spoil: (spec) => put(parameter(spec, "ListMembers", "count"), "in", "header"),
    says: /count are not in the query/u,
  },
  {
    name: "a parameter without a description",
    spoil: (spec) => delete parameter(spec, "ListMembers", "count").description,
    says: /count has no description/u,
  },
  {
    name: "a wrong title of the answer",
    spoil: (spec) => put(schema(spec, "GetLibraryResponse"), "title", "LibraryResponse"),
    says: /LibraryResponse/u,
  },
  {
    name: "an answer with an optional result",
    spoil: (spec) => put(schema(spec, "GetLibraryResponse"), "required", []),
    says: /does not require `result`/u,
  },
  {
    name: "no error envelope",
    spoil: (spec) =>
      put(schema(spec, "GetLibraryAnswer"), "oneOf", [
        at(schema(spec, "GetLibraryAnswer"), "oneOf", 0),
      ]),
    says: /not `oneOf` a result and ErrorResponse/u,
  },
  {
    name: "an answer with an inline result",
    spoil: (spec) =>
      put(at(schema(spec, "GetLibraryAnswer"), "oneOf"), "0", schema(spec, "GetLibraryResponse")),
    says: /GetLibraryAnswer, an inline one, ErrorResponse/u,
  },
  {
    name: "an answer besides 200",
    spoil: (spec) => put(at(method(spec, "GetLibrary"), "responses"), "404", {}),
    says: /answers besides 200/u,
  },
];

export const mailboxes: Breakage[] = [
  {
    name: "a mailbox in a request example",
    spoil: (spec) => put(params(spec, "ListMembers", "full"), "email", "bookworm@books.io"),
    says: /ListMembers.*bookworm@books\.io may be a real mailbox/u,
  },
  {
    name: "a mailbox in an answer",
    spoil: (spec) =>
      put(at(answer(spec, "ListMembers"), "examples", "success", "value"), "result", [
        { account_id: 1, email: "owl@my-example.com" },
      ]),
    says: /owl@my-example\.com may be/u,
  },
];

export const rulesAndPaging: Breakage[] = [
  {
    name: "an enforced rule without evidence",
    spoil: (spec) => delete at(method(spec, "BuyBooks"), "x-rules", 0).because,
    says: /there is no evidence that the rule is enforced/u,
  },
  {
    name: "a rule on an unknown parameter",
    spoil: (spec) =>
      put(at(method(spec, "BuyBooks"), "x-rules", 0), "parameters", ["book_id", "book"]),
    says: /book is not a parameter/u,
  },
  {
    name: "a rule of an unknown kind",
    spoil: (spec) => put(at(method(spec, "BuyBooks"), "x-rules", 0), "kind", "one-of"),
    says: /one-of is not a kind/u,
  },
  {
    name: "an unquoted yes",
    spoil: (spec) => put(at(method(spec, "BuyBooks"), "x-rules", 0), "enforced", true),
    says: /`enforced` is true/u,
  },
  {
    name: "a rule on one parameter",
    spoil: (spec) =>
      put(at(method(spec, "BuyBooks"), "x-rules", 0), "parameters", ["book_id", "book_id"]),
    says: /needs two parameters/u,
  },
  {
    name: "paging by an unknown parameter",
    spoil: (spec) => put(at(method(spec, "ListMembers"), "x-paging"), "count", "limit"),
    says: /limit is not an integer parameter/u,
  },
  {
    name: "paging without a maximum",
    spoil: (spec) => put(at(method(spec, "ListMembers"), "x-paging"), "maximum", 0),
    says: /`maximum` is not a positive integer/u,
  },
  {
    name: "paging in an unknown order",
    spoil: (spec) => put(at(method(spec, "ListMembers"), "x-paging"), "order_by", "id"),
    says: /id is not a value of order_by/u,
  },
  {
    name: "paging through an unknown field",
    spoil: (spec) => put(at(method(spec, "ListMembers"), "x-paging"), "items", "members"),
    says: /members is not a list/u,
  },
  {
    name: "items identified by an unknown field",
    spoil: (spec) => put(at(method(spec, "ListMembers"), "x-paging"), "key", "id"),
    says: /id is not a field of an item/u,
  },
  {
    name: "an unknown total",
    spoil: (spec) => put(at(method(spec, "ListMembers"), "x-paging"), "total", "sum"),
    says: /sum is not a field of the answer/u,
  },
];

export const secrets: Breakage[] = [
  {
    name: "a secret in a query",
    spoil: (spec) => put(parameter(spec, "ListMembers", "count"), "x-sensitive", true),
    says: /into the URL/u,
  },
  {
    name: "a parameter that looks like a secret",
    spoil: (spec) => put(parameter(spec, "ListMembers", "count"), "name", "password"),
    says: /ListMembers.*not marked/u,
  },
  {
    name: "an unmarked secret of a form",
    spoil: (spec) => delete at(form(spec, "AddMember"), "properties", "password")["x-sensitive"],
    says: /AddMember.*password.*not marked/u,
  },
  {
    name: "an unmarked secret of an answer",
    spoil: (spec) => delete at(schema(spec, "Member"), "properties", "api_key")["x-sensitive"],
    says: /Member.*api_key.*not marked/u,
  },
  ...["pin_code", "access_key", "otp", "auth_header", "session_id"].map((name) => ({
    name: `an unmarked ${name}`,
    spoil: (spec: Spec) => put(at(schema(spec, "Member"), "properties"), name, { type: "string" }),
    says: new RegExp(`Member.*${name}.*not marked`, "u"),
  })),
];
