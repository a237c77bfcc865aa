import { at, type Breakage, body, hook, posted, put, schema } from "./breakage.ts";

/** The fields of a callback besides those that all callbacks have. */
const OWN = ["allOf", 1] as const;

export const callbacks: Breakage[] = [
  {
    name: "an operationId that is not the type",
    spoil: (spec) => put(hook(spec, "loan_overdue"), "operationId", "loanOverdue"),
    says: /loan_overdue\.yaml operationId: the operationId is loanOverdue/u,
  },
  {
    name: "a type in camel case",
    spoil: (spec) =>
      put(spec.contract.webhooks ?? {}, "loanLost", { post: hook(spec, "loan_overdue") }),
    says: /loanLost does not follow the vendor's spelling of types/u,
  },
  {
    name: "the summary of another callback",
    spoil: (spec) =>
      put(hook(spec, "loan_overdue"), "summary", hook(spec, "library_closed").summary),
    says: /loan_overdue\.yaml post\/summary: the callback has the summary of library_closed/u,
  },
  {
    name: "announced as ending, but not deprecated",
    spoil: (spec) => delete hook(spec, "book_missing").deprecated,
    says: /book_missing\.yaml x-lifecycle\/state: `deprecated` and the state/u,
  },
  {
    name: "deprecated, but active",
    spoil: (spec) => put(hook(spec, "loan_overdue"), "deprecated", true),
    says: /loan_overdue\.yaml deprecated: `deprecated` and the state/u,
  },
  {
    name: "deprecated without a replacement",
    spoil: (spec) => delete at(hook(spec, "book_missing"), "x-lifecycle").replacement,
    says: /without a replacement/u,
  },
  {
    name: "a replacement that is not a callback",
    spoil: (spec) =>
      put(at(hook(spec, "book_missing"), "x-lifecycle"), "replacement", "GetLibrary"),
    says: /the replacement GetLibrary is not another type of callback/u,
  },
  {
    name: "deprecated without a reason",
    spoil: (spec) => delete at(hook(spec, "book_missing"), "x-lifecycle").note,
    says: /the callback is deprecation-announced without a reason/u,
  },
  {
    name: "an envelope with optional callbacks",
    spoil: (spec) => delete at(body(spec, "loan_overdue"), "schema").required,
    says: /the body is not the envelope of callbacks/u,
  },
  {
    name: "a field next to the callbacks of an envelope",
    spoil: (spec) =>
      put(at(body(spec, "loan_overdue"), "schema", "properties"), "count", { type: "integer" }),
    says: /the body is not the envelope of callbacks/u,
  },
  {
    name: "an envelope with the callbacks of another type",
    spoil: (spec) =>
      put(at(body(spec, "loan_overdue"), "schema", "properties", "callbacks"), "items", {
        $ref: "#/components/schemas/MemberJoinedCallback",
      }),
    says: /the envelope contains MemberJoinedCallback/u,
  },
  {
    name: "a body that is not JSON",
    spoil: (spec) =>
      put(at(hook(spec, "loan_overdue"), "requestBody", "content"), "text/plain", { schema: {} }),
    says: /the body is not only JSON/u,
  },
  {
    name: "a callback without the common fields",
    spoil: (spec) => put(schema(spec, "LoanOverdueCallback"), "allOf", [{}, {}]),
    says: /LoanOverdueCallback is not AnyAccountCallback plus its own fields/u,
  },
  {
    name: "a callback that does not name its type",
    spoil: (spec) =>
      put(at(schema(spec, "LoanOverdueCallback"), ...OWN, "properties", "type"), "const", "loan"),
    says: /LoanOverdueCallback does not require `type` to be loan_overdue/u,
  },
  {
    name: "a callback with an optional type",
    spoil: (spec) =>
      put(at(schema(spec, "LoanOverdueCallback"), ...OWN), "required", ["loan_overdue"]),
    says: /LoanOverdueCallback does not require `type` to be loan_overdue/u,
  },
  {
    name: "a payload whose name is not the type",
    spoil: (spec) => {
      const properties = at(schema(spec, "LoanOverdueCallback"), ...OWN, "properties");
      put(properties, "overdue_loan", properties.loan_overdue);
      delete properties.loan_overdue;
    },
    says: /LoanOverdueCallback has no field loan_overdue[\s\S]*overdue_loan is outside/u,
  },
  {
    name: "a payload with the schema of another callback",
    spoil: (spec) =>
      put(at(schema(spec, "LoanOverdueCallback"), ...OWN, "properties"), "loan_overdue", {
        $ref: "#/components/schemas/MemberJoinedPayload",
      }),
    says: /the schema of the payload is MemberJoinedPayload/u,
  },
  {
    name: "a payload with fields that is not required",
    spoil: (spec) => put(at(schema(spec, "LoanOverdueCallback"), ...OWN), "required", ["type"]),
    says: /LoanOverdueCallback\/required: the payload is not required/u,
  },
  {
    name: "a payload without fields that is required",
    spoil: (spec) =>
      put(at(schema(spec, "LibraryClosedCallback"), ...OWN), "required", [
        "type",
        "library_closed",
      ]),
    says: /a payload without fields is required/u,
  },
];

export const callbackExamples: Breakage[] = [
  {
    name: "no example",
    spoil: (spec) => put(body(spec, "loan_overdue"), "examples", {}),
    says: /loan_overdue\.yaml requestBody\/examples: the example `full` is missing/u,
  },
  {
    name: "an undeclared field next to the payload",
    spoil: (spec) => put(posted(spec, "loan_overdue"), "shelf", 3),
    says: /examples\/full: .*additional properties \(shelf\)/u,
  },
  {
    name: "an undeclared field deep in the payload",
    spoil: (spec) => put(at(posted(spec, "loan_overdue"), "loan_overdue", "loans", 0), "shelf", 3),
    says: /loans\/0 .*additional properties \(shelf\)/u,
  },
  {
    name: "an undeclared field next to the callbacks",
    spoil: (spec) =>
      put(at(body(spec, "loan_overdue"), "examples", "full", "value"), "total_count", 1),
    says: /additional properties \(total_count\)/u,
  },
  {
    name: "the type of another callback",
    spoil: (spec) => put(posted(spec, "loan_overdue"), "type", "member_joined"),
    says: /type must be equal to constant/u,
  },
  {
    name: "a field of a wrong type",
    spoil: (spec) => put(at(posted(spec, "member_joined"), "member_joined"), "member_id", "12"),
    says: /member_id must be integer/u,
  },
  {
    name: "no payload",
    spoil: (spec) => delete posted(spec, "member_joined").member_joined,
    says: /must have required property 'member_joined'/u,
  },
  {
    name: "no hash",
    spoil: (spec) => delete posted(spec, "member_joined").hash,
    says: /must have required property 'hash'/u,
  },
];

export const callbackCoverage: Breakage[] = [
  {
    name: "a field of a payload in no example",
    spoil: (spec) => delete at(posted(spec, "loan_overdue"), "loan_overdue").reminder,
    says: /loan_overdue\.yaml .*no example has the field loan_overdue\.reminder/u,
  },
  {
    name: "a field of a record in no example",
    spoil: (spec) => put(at(schema(spec, "LateLoan"), "properties"), "shelf", { type: "string" }),
    says: /no example has the field loan_overdue\.loans\[\]\.shelf/u,
  },
  {
    name: "a common field that is in no example of a callback",
    spoil: (spec) => delete posted(spec, "library_closed").balance,
    says: /library_closed\.yaml .*no example has the field balance/u,
  },
];
