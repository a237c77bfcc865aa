import { at, type Breakage, parameter, put, schema } from "./breakage.ts";

export const lists: Breakage[] = [
  {
    name: "members joined with commas",
    spoil: (spec) => put(schema(spec, "IntegerList"), "pattern", "^\\d+(,\\d+)*$"),
    says: /IntegerList\.yaml pattern: the pattern does not accept "1;23", members joined/u,
  },
  {
    name: "a pattern that accepts any text",
    spoil: (spec) => put(schema(spec, "IntegerList"), "pattern", "^.*$"),
    says: /the pattern accepts "", which is not such a list/u,
  },
  {
    name: "a member that the pattern does not accept",
    spoil: (spec) =>
      put(schema(spec, "BookFormatList"), "pattern", "^(paper|audio)(;(paper|audio))*$"),
    says: /does not accept "braille", which is a member/u,
  },
  {
    name: "a word for all members that the pattern does not accept",
    spoil: (spec) => put(at(schema(spec, "IntegerList"), "x-list"), "all", true),
    says: /does not accept "all", which means every member/u,
  },
  {
    name: "a pattern of a list without its members",
    spoil: (spec) => delete schema(spec, "IntegerList")["x-list"],
    says: /accepts `;` between members, but has no x-list/u,
  },
  {
    name: "a list that only the description mentions",
    spoil: (spec) =>
      put(parameter(spec, "GetPrices", "text"), "description", "Words, comma-separated."),
    says: /parameters\/text\/schema: the description mentions a list/u,
  },
  {
    name: "a parameter that is an array",
    spoil: (spec) =>
      put(parameter(spec, "BuyBooks", "isbn"), "schema", {
        type: "array",
        items: { type: "string" },
      }),
    says: /parameters\/isbn\/schema: the parameter is an array, but a list is one value/u,
  },
];

export const limits: Breakage[] = [
  {
    name: "limits that allow no number",
    spoil: (spec) =>
      put(parameter(spec, "RenameShelf", "shelf_id"), "schema", {
        type: "integer",
        minimum: 9,
        maximum: 1,
      }),
    says: /the minimum 9 is above the maximum 1/u,
  },
  {
    name: "limits that allow no string",
    spoil: (spec) => put(at(parameter(spec, "GetPrices", "text"), "schema"), "maxLength", 1),
    says: /the minLength 2 is above the maxLength 1/u,
  },
  {
    name: "a default that is never used",
    spoil: (spec) => put(parameter(spec, "ListMembers", "count"), "required", true),
    says: /parameters\/count\/required: .* its default is never used/u,
  },
  {
    name: "a default given twice",
    spoil: (spec) => put(parameter(spec, "ListMembers", "count"), "x-default-note", "A page."),
    says: /the default is both a value and a note/u,
  },
];

export const answers: Breakage[] = [
  {
    name: "a closed record",
    spoil: (spec) => put(schema(spec, "Book"), "additionalProperties", false),
    says: /Book\.yaml additionalProperties: the answer does not accept more fields/u,
  },
  {
    name: "a closed answer",
    spoil: (spec) => put(schema(spec, "GetPricesResponse"), "additionalProperties", false),
    says: /GetPrices\.yaml GetPricesResponse\/additionalProperties: the answer does not accept more fields/u,
  },
  {
    name: "an inline closed enumeration",
    spoil: (spec) =>
      put(at(schema(spec, "BookCopy"), "properties", "condition"), "enum", ["new", "worn"]),
    says: /an enumeration in an answer must be open/u,
  },
  {
    name: "a closed enumeration that no request chooses from",
    spoil: (spec) => {
      put(spec.contract.components.schemas, "Condition", { type: "string", enum: ["new", "worn"] });
      const ref = "#/components/schemas/Condition";
      put(at(schema(spec, "BookCopy"), "properties"), "condition", { $ref: ref });
    },
    says: /BookCopy\.yaml properties\/condition: an enumeration in an answer must be open/u,
  },
  {
    name: "a field without a type",
    spoil: (spec) => delete at(schema(spec, "Book"), "properties", "isbn").type,
    says: /Book\.yaml properties\/isbn: isbn has no type/u,
  },
  {
    name: "a timestamp that accepts any string",
    spoil: (spec) => put(at(schema(spec, "Member"), "properties"), "joined", { type: "string" }),
    says: /Member\.yaml properties\/joined: joined is a timestamp in the examples/u,
  },
  {
    name: "a date that accepts any string",
    spoil: (spec) => put(at(schema(spec, "Price"), "properties"), "valid_from", { type: "string" }),
    says: /Price\.yaml properties\/valid_from: valid_from is a date in the examples/u,
  },
];
