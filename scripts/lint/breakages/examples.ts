import { answer, at, type Breakage, method, params, put, schema } from "./breakage.ts";

export const requestExamples: Breakage[] = [
  {
    name: "no minimal example",
    spoil: (spec) => delete at(method(spec, "GetLibrary"), "x-request-examples").minimal,
    says: /example `minimal` is missing/u,
  },
  {
    name: "no full example",
    spoil: (spec) => delete at(method(spec, "GetLibrary"), "x-request-examples").full,
    says: /example `full` is missing/u,
  },
  {
    name: "an unknown parameter",
    spoil: (spec) => put(params(spec, "ListMembers", "full"), "limit", 1),
    says: /limit is not a parameter/u,
  },
  {
    name: "a missing required parameter",
    spoil: (spec) => delete params(spec, "AddMember", "minimal").member_name,
    says: /the required member_name is missing/u,
  },
  {
    name: "a number as a string",
    spoil: (spec) => put(params(spec, "ListMembers", "full"), "count", "100"),
    says: /full\/params\/count: the value must be integer/u,
  },
  {
    name: "an unknown value of an enumeration",
    spoil: (spec) => put(params(spec, "ListMembers", "full"), "order_by", "id"),
    says: /full\/params\/order_by/u,
  },
  {
    name: "a list with a wrong member",
    spoil: (spec) => put(params(spec, "BuyBooks", "full"), "book_id", [1, "two"]),
    says: /the member "two"/u,
  },
  {
    name: "a member that contains the separator",
    spoil: (spec) => put(params(spec, "BuyBooks", "minimal"), "isbn", ["1;2"]),
    says: /contains the separator/u,
  },
  {
    name: "a list that its pattern rejects once joined",
    spoil: (spec) => put(params(spec, "BuyBooks", "full"), "book_id", []),
    says: /joined with ;/u,
  },
  {
    name: "`all` for a list that does not accept it",
    spoil: (spec) => put(params(spec, "ListMembers", "full"), "account_id", "all"),
    says: /full\/params\/account_id/u,
  },
  {
    name: "a broken rule that is enforced",
    spoil: (spec) => put(params(spec, "BuyBooks", "minimal"), "book_id", 1),
    says: /exactly-one-of book_id, isbn is broken/u,
  },
  {
    name: "a broken rule that may be enforced",
    spoil: (spec) => put(params(spec, "GetPrices", "full"), "book_id", 1),
    says: /at-most-one-of genre, book_id is broken/u,
  },
];

export const answerExamples: Breakage[] = [
  {
    name: "no success example",
    spoil: (spec) => delete at(answer(spec, "GetLibrary"), "examples").success,
    says: /example `success` is missing/u,
  },
  {
    name: "no authFailed example",
    spoil: (spec) => delete at(answer(spec, "GetLibrary"), "examples").authFailed,
    says: /example `authFailed` is missing/u,
  },
  {
    name: "an undeclared field",
    spoil: (spec) =>
      put(
        at(answer(spec, "ListMembers"), "examples", "success", "value", "result", 0),
        "nickname",
        "one",
      ),
    says: /additional properties \(nickname\)/u,
  },
  {
    name: "a field of a wrong type",
    spoil: (spec) =>
      put(
        at(answer(spec, "ListMembers"), "examples", "success", "value", "result", 0),
        "account_id",
        "1",
      ),
    says: /account_id must be integer/u,
  },
  {
    name: "a missing required field",
    spoil: (spec) =>
      delete at(answer(spec, "ListMembers"), "examples", "success", "value").total_count,
    says: /total_count/u,
  },
  {
    name: "an undeclared field of an error",
    spoil: (spec) =>
      put(at(spec.contract.components, "examples", "authFailed", "value", "error"), "text", "no"),
    says: /examples\/authFailed.*additional properties \(text\)/u,
  },
  {
    name: "a result next to the error",
    spoil: (spec) =>
      put(at(spec.contract.components, "examples", "authFailed", "value"), "result", 1),
    says: /additional properties \(result\)/u,
  },
];

export const coverage: Breakage[] = [
  {
    name: "a parameter in no example",
    spoil: (spec) => delete params(spec, "ListMembers", "full").offset,
    says: /ListMembers.*no request example has the parameter offset/u,
  },
  {
    name: "a field in no example",
    spoil: (spec) =>
      delete at(answer(spec, "BuyBooks"), "examples", "success", "value", "result").charged_amount,
    says: /no success example has the field result\.charged_amount/u,
  },
  {
    name: "a new field in no example",
    spoil: (spec) => put(at(schema(spec, "Price"), "properties"), "colour", { type: "string" }),
    says: /no success example has the field result\[\]\.prices\[\]\.colour/u,
  },
];

export const alwaysThere: Breakage[] = [
  {
    name: "a required field without evidence",
    spoil: (spec) => put(schema(spec, "Book"), "required", ["book_id", "title"]),
    says: /schemas\/Book\.yaml required: book_id, title is required, but by the rule it should be book_id/u,
  },
  {
    name: "an optional field that the evidence makes required",
    spoil: (spec) => delete schema(spec, "GetLibraryResponse").required,
    says: /GetLibraryResponse\/required: nothing is required, but by the rule it should be result/u,
  },
  {
    name: "a required field that a published example lacks",
    spoil: (spec) => {
      const { examples } = answer(spec, "GetLibrary");
      put(at(examples as object, "success"), "value", {});
    },
    says: /GetLibraryResponse\/required: result is required, but by the rule it should be nothing/u,
  },
  {
    name: "a required field that a parameter leaves out",
    spoil: (spec) => put(schema(spec, "Member"), "required", ["account_id", "member_name"]),
    says: /Member\.yaml required: account_id, member_name is required, but by the rule it should be account_id/u,
  },
  {
    name: "evidence for an unknown field",
    spoil: (spec) => put(at(spec.alwaysThere, "schemas"), "Book", { key: ["book_number"] }),
    says: /always-there\.yaml schemas\/Book: book_number is not a field/u,
  },
  {
    name: "evidence for an unknown schema",
    spoil: (spec) => put(at(spec.alwaysThere, "schemas"), "Shelf", { key: ["shelf_id"] }),
    says: /Shelf is not a schema of an answer/u,
  },
  {
    name: "a client that is not a declared source",
    spoil: (spec) => {
      spec.alwaysThere.clients.push("hearsay");
    },
    says: /hearsay is not a key of x-source-keys/u,
  },
];
