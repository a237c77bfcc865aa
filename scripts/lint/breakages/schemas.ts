import { type Breakage, form, parameter, schema } from "./breakage.ts";

export const schemas: Breakage[] = [
  {
    name: "a misspelt keyword of a form",
    spoil: (spec) => {
      form(spec, "SetAccountInfo").maxLenght = 3;
    },
    says: /unknown keyword: "maxLenght"/u,
  },
  {
    name: "a misspelt keyword of a parameter",
    spoil: (spec) => {
      parameter(spec, "GetChildrenAccounts", "count").schema = { type: "integer", maximun: 3 };
    },
    says: /unknown keyword: "maximun"/u,
  },
  {
    name: "a misspelt extension",
    spoil: (spec) => {
      schema(spec, "CurrencyCode")["x-known-value"] = { USD: "Dollar" };
    },
    says: /unknown keyword: "x-known-value"/u,
  },
  {
    name: "an extension with a wrong value",
    spoil: (spec) => {
      schema(spec, "Timestamp")["x-timestamp"] = "local";
    },
    says: /x-timestamp/u,
  },
  {
    name: "an unknown format",
    spoil: (spec) => {
      schema(spec, "PlainDate").format = "day";
    },
    says: /unknown format "day"/u,
  },
  {
    name: "a wrong type",
    spoil: (spec) => {
      schema(spec, "PlainDate").type = "text";
    },
    says: /type/u,
  },
  {
    name: "a reference to nothing",
    spoil: (spec) => {
      parameter(spec, "GetChildrenAccounts", "count").schema = { $ref: "#/components/schemas/Count" };
    },
    says: /can't resolve reference/u,
  },
  {
    name: "a required field that is not declared",
    spoil: (spec) => {
      schema(spec, "AccountInfoType").required = ["id"];
    },
    says: /"id"/u,
  },
  {
    name: "a keyword misspelt in the member of a list",
    spoil: (spec) => {
      schema(spec, "IntegerList")["x-list"] = { items: { type: "integer", minimun: 1 } };
    },
    says: /unknown keyword: "minimun"/u,
  },
  {
    name: "a default that does not fit",
    spoil: (spec) => {
      parameter(spec, "GetChildrenAccounts", "count").schema = { type: "integer", default: "many" };
    },
    says: /the default "many"/u,
  },
];

export const patterns: Breakage[] = [
  {
    name: "a regex that is PCRE's",
    spoil: (spec) => {
      schema(spec, "CurrencyCode").pattern = "(?i)x";
    },
    says: /Invalid regular expression/u,
  },
  {
    name: "flags inside of a regex",
    spoil: (spec) => {
      schema(spec, "CurrencyCode").pattern = "^(?i:usd)$";
    },
    says: /sets flags/u,
  },
  {
    name: "an escape that `u` refuses, in a form",
    spoil: (spec) => {
      form(spec, "AddAccount").properties = { account_name: { type: "string", pattern: "^[\\w\\-]+\\_$" } };
    },
    says: /Invalid escape/u,
  },
  {
    name: "a regex that the `u` flag makes invalid, in a parameter",
    spoil: (spec) => {
      parameter(spec, "GetResourcePrice", "price_group_name").schema = { type: "string", pattern: "\\p{Nope}" };
    },
    says: /Invalid property name/u,
  },
];
