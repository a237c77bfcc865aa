import { at, type Breakage, form, parameter, put, schema } from "./breakage.ts";

export const schemas: Breakage[] = [
  {
    name: "a misspelled keyword of a form",
    spoil: (spec) => put(form(spec, "AddMember"), "maxLenght", 3),
    says: /unknown keyword: "maxLenght"/u,
  },
  {
    name: "a misspelled keyword of a parameter",
    spoil: (spec) =>
      put(parameter(spec, "ListMembers", "count"), "schema", { type: "integer", maximun: 3 }),
    says: /unknown keyword: "maximun"/u,
  },
  {
    name: "a misspelled extension",
    spoil: (spec) => put(schema(spec, "Genre"), "x-known-value", { crime: "Crime" }),
    says: /unknown keyword: "x-known-value"/u,
  },
  {
    name: "an extension with a wrong value",
    spoil: (spec) => put(schema(spec, "Timestamp"), "x-timestamp", "local"),
    says: /x-timestamp/u,
  },
  {
    name: "an unknown format",
    spoil: (spec) => put(schema(spec, "PlainDate"), "format", "day"),
    says: /unknown format "day"/u,
  },
  {
    name: "a wrong type",
    spoil: (spec) => put(schema(spec, "PlainDate"), "type", "text"),
    says: /type/u,
  },
  {
    name: "a reference to nothing",
    spoil: (spec) =>
      put(parameter(spec, "ListMembers", "count"), "schema", {
        $ref: "#/components/schemas/Count",
      }),
    says: /can't resolve reference/u,
  },
  {
    name: "a required field that is not declared",
    spoil: (spec) => put(schema(spec, "Member"), "required", ["id"]),
    says: /"id"/u,
  },
  {
    name: "a keyword misspelled in the member of a list",
    spoil: (spec) =>
      put(schema(spec, "IntegerList"), "x-list", { items: { type: "integer", minimun: 1 } }),
    says: /unknown keyword: "minimun"/u,
  },
  {
    name: "a default that does not match its schema",
    spoil: (spec) =>
      put(parameter(spec, "ListMembers", "count"), "schema", { type: "integer", default: "many" }),
    says: /the default "many"/u,
  },
];

export const descriptions: Breakage[] = [
  {
    name: "a field without its own description",
    spoil: (spec) => delete at(schema(spec, "Book"), "properties", "genre").description,
    says: /schemas\/Book\.yaml properties\/genre: the field genre has no description of its own/u,
  },
  {
    name: "an inline object without a description",
    spoil: (spec) => delete at(schema(spec, "Book"), "properties", "ratings").description,
    says: /the field ratings has no description of its own/u,
  },
];

export const patterns: Breakage[] = [
  {
    name: "a date with both a format and a pattern",
    spoil: (spec) => put(schema(spec, "PlainDate"), "pattern", "^\\d{4}-\\d{2}-\\d{2}$"),
    says: /PlainDate\.yaml pattern: a date has both a format and a pattern/u,
  },
  {
    name: "a PCRE regex",
    spoil: (spec) => put(schema(spec, "MemberName"), "pattern", "(?i)x"),
    says: /Invalid regular expression/u,
  },
  {
    name: "flags inside a regex",
    spoil: (spec) => put(schema(spec, "MemberName"), "pattern", "^(?i:usd)$"),
    says: /sets flags/u,
  },
  {
    name: "an escape that the `u` flag rejects, in a form",
    spoil: (spec) =>
      put(form(spec, "AddMember"), "properties", {
        name: { type: "string", pattern: "^[\\w\\-]+\\_$" },
      }),
    says: /Invalid escape/u,
  },
  {
    name: "a regex that the `u` flag makes invalid, in a parameter",
    spoil: (spec) =>
      put(parameter(spec, "GetPrices", "text"), "schema", { type: "string", pattern: "\\p{Nope}" }),
    says: /Invalid property name/u,
  },
];
