import { answer, at, type Breakage, form, method, parameter, schema } from "./breakage.ts";

export const operations: Breakage[] = [
  { name: "no effect", spoil: (spec) => delete method(spec, "GetAccountInfo")["x-effect"], says: /x-effect is undefined/u },
  {
    name: "an effect that there is not",
    spoil: (spec) => {
      method(spec, "GetAccountInfo")["x-effect"] = "reads";
    },
    says: /x-effect is reads/u,
  },
  { name: "no roles", spoil: (spec) => delete method(spec, "GetAccountInfo")["x-roles"], says: /x-roles/u },
  {
    name: "a role that there is not",
    spoil: (spec) => {
      at(method(spec, "GetAccountInfo"), "x-roles").allowed = ["Ownr"];
    },
    says: /x-roles has Ownr/u,
  },
  { name: "no error codes", spoil: (spec) => delete method(spec, "GetAccountInfo")["x-error-codes"], says: /x-error-codes/u },
  { name: "no lifecycle", spoil: (spec) => delete method(spec, "GetAccountInfo")["x-lifecycle"], says: /x-lifecycle/u },
  {
    name: "withdrawn, but not deprecated",
    spoil: (spec) => delete method(spec, "ChargeAccount").deprecated,
    says: /`deprecated` and the state/u,
  },
  {
    name: "deprecated, but active",
    spoil: (spec) => {
      method(spec, "GetAccountInfo").deprecated = true;
    },
    says: /`deprecated` and the state/u,
  },
  {
    name: "a replacement that there is not",
    spoil: (spec) => {
      at(method(spec, "GetAccountDocuments"), "x-lifecycle").replacement = "GetDocuments";
    },
    says: /replacement GetDocuments/u,
  },
  {
    name: "parameters in query and form at once",
    spoil: (spec) => {
      method(spec, "AddAccount").parameters = [];
    },
    says: /both in the query and in a form/u,
  },
  {
    name: "a body that is no form",
    spoil: (spec) => {
      at(method(spec, "AddAccount"), "requestBody").content = { "application/json": { schema: { type: "object" } } };
    },
    says: /the body is application\/json/u,
  },
  { name: "an open form", spoil: (spec) => delete form(spec, "AddAccount").additionalProperties, says: /undeclared parameters/u },
  {
    name: "a parameter in a header",
    spoil: (spec) => {
      parameter(spec, "GetChildrenAccounts", "count").in = "header";
    },
    says: /count do not stand in the query/u,
  },
  {
    name: "a wrong title of the answer",
    spoil: (spec) => {
      at(answer(spec, "GetAccountInfo"), "schema", "oneOf", 0).title = "AccountInfoResponse";
    },
    says: /AccountInfoResponse/u,
  },
  {
    name: "an answer that need not have a result",
    spoil: (spec) => {
      at(answer(spec, "GetAccountInfo"), "schema", "oneOf", 0).required = [];
    },
    says: /does not require `result`/u,
  },
  {
    name: "no error envelope",
    spoil: (spec) => {
      const { oneOf } = at(answer(spec, "GetAccountInfo"), "schema");
      if (Array.isArray(oneOf)) oneOf.pop();
    },
    says: /ErrorResponse/u,
  },
];

export const rulesAndPaging: Breakage[] = [
  {
    name: "a rule on a parameter that there is not",
    spoil: (spec) => {
      at(method(spec, "ChargeAccount"), "x-rules", 0).parameters = ["phone_id", "phone"];
    },
    says: /phone is no parameter/u,
  },
  {
    name: "a rule of an unknown kind",
    spoil: (spec) => {
      at(method(spec, "ChargeAccount"), "x-rules", 0).kind = "one-of";
    },
    says: /one-of is no kind/u,
  },
  {
    name: "an unquoted yes",
    spoil: (spec) => {
      at(method(spec, "ChargeAccount"), "x-rules", 0).enforced = true;
    },
    says: /`enforced` is true/u,
  },
  {
    name: "paging by a parameter that there is not",
    spoil: (spec) => {
      at(method(spec, "GetChildrenAccounts"), "x-paging").count = "limit";
    },
    says: /limit is no integer parameter/u,
  },
  {
    name: "paging in an order that there is not",
    spoil: (spec) => {
      at(method(spec, "GetChildrenAccounts"), "x-paging").order_by = "id";
    },
    says: /id is no value of order_by/u,
  },
  {
    name: "paging through a field that there is not",
    spoil: (spec) => {
      at(method(spec, "GetChildrenAccounts"), "x-paging").items = "accounts";
    },
    says: /accounts is no list/u,
  },
];

export const secrets: Breakage[] = [
  {
    name: "a secret in a query",
    spoil: (spec) => {
      parameter(spec, "GetChildrenAccounts", "count")["x-sensitive"] = true;
    },
    says: /into the URL/u,
  },
  {
    name: "a parameter that looks like a secret",
    spoil: (spec) => {
      parameter(spec, "GetChildrenAccounts", "count").name = "account_password";
    },
    says: /GetChildrenAccounts.*not marked/u,
  },
  {
    name: "an unmarked secret of a form",
    spoil: (spec) => delete at(form(spec, "AddAccount"), "properties", "account_password")["x-sensitive"],
    says: /AddAccount.*account_password.*not marked/u,
  },
  {
    name: "an unmarked secret of an answer",
    spoil: (spec) => delete at(schema(spec, "AccountInfoType"), "properties", "api_key")["x-sensitive"],
    says: /AccountInfoType.*api_key.*not marked/u,
  },
];
