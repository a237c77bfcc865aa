import { answer, at, type Breakage, method, schema } from "./breakage.ts";

export const requestExamples: Breakage[] = [
  {
    name: "no minimal example",
    spoil: (spec) => delete at(method(spec, "GetAccountInfo"), "x-request-examples").minimal,
    says: /no example `minimal`/u,
  },
  {
    name: "no full example",
    spoil: (spec) => delete at(method(spec, "GetAccountInfo"), "x-request-examples").full,
    says: /no example `full`/u,
  },
  {
    name: "a parameter that there is not",
    spoil: (spec) => {
      at(method(spec, "GetChildrenAccounts"), "x-request-examples", "full", "params").limit = 1;
    },
    says: /limit is no parameter/u,
  },
  {
    name: "a missing required parameter",
    spoil: (spec) => delete at(method(spec, "AddAccount"), "x-request-examples", "minimal", "params").account_name,
    says: /the required account_name is missing/u,
  },
  {
    name: "a number written as text",
    spoil: (spec) => {
      at(method(spec, "GetChildrenAccounts"), "x-request-examples", "full", "params").count = "100";
    },
    says: /full\/count: the value must be integer/u,
  },
  {
    name: "an enumeration's value that there is not",
    spoil: (spec) => {
      at(method(spec, "GetChildrenAccounts"), "x-request-examples", "full", "params").order_by = "id";
    },
    says: /full\/order_by/u,
  },
  {
    name: "a list with a wrong member",
    spoil: (spec) => {
      at(method(spec, "ChargeAccount"), "x-request-examples", "full", "params").phone_id = [1, "two"];
    },
    says: /the member "two"/u,
  },
  {
    name: "a member with the separator in it",
    spoil: (spec) => {
      at(method(spec, "ChargeAccount"), "x-request-examples", "minimal", "params").phone_number = ["1;2"];
    },
    says: /contains the separator/u,
  },
  {
    name: "a list that its pattern refuses once joined",
    spoil: (spec) => {
      at(method(spec, "ChargeAccount"), "x-request-examples", "full", "params").phone_id = [];
    },
    says: /joined with ;/u,
  },
  {
    name: "`all` for a list that does not take it",
    spoil: (spec) => {
      at(method(spec, "GetChildrenAccounts"), "x-request-examples", "full", "params").child_account_id = "all";
    },
    says: /full\/child_account_id/u,
  },
  {
    name: "a rule that does not hold",
    spoil: (spec) => {
      at(method(spec, "ChargeAccount"), "x-request-examples", "minimal", "params").phone_id = 1;
    },
    says: /exactly-one-of phone_id, phone_number does not hold/u,
  },
];

export const answerExamples: Breakage[] = [
  {
    name: "no success example",
    spoil: (spec) => delete at(answer(spec, "GetAccountInfo"), "examples").success,
    says: /no example `success`/u,
  },
  {
    name: "no authFailed example",
    spoil: (spec) => delete at(answer(spec, "GetAccountInfo"), "examples").authFailed,
    says: /no example `authFailed`/u,
  },
  {
    name: "a field that is not declared",
    spoil: (spec) => {
      at(answer(spec, "GetChildrenAccounts"), "examples", "success", "value", "result", 0).nickname = "one";
    },
    says: /additional properties \(nickname\)/u,
  },
  {
    name: "a field of a wrong type",
    spoil: (spec) => {
      at(answer(spec, "GetChildrenAccounts"), "examples", "success", "value", "result", 0).account_id = "414877";
    },
    says: /account_id must be integer/u,
  },
  {
    name: "a missing required field",
    spoil: (spec) => delete at(answer(spec, "GetChildrenAccounts"), "examples", "success", "value").total_count,
    says: /total_count/u,
  },
  {
    name: "an undeclared field of an error",
    spoil: (spec) => {
      at(spec.contract.components, "examples", "authFailed", "value", "error").text = "no";
    },
    says: /examples\/authFailed.*additional properties \(text\)/u,
  },
  {
    name: "a result beside the error",
    spoil: (spec) => {
      at(spec.contract.components, "examples", "authFailed", "value").result = 1;
    },
    says: /additional properties \(result\)/u,
  },
];

export const coverage: Breakage[] = [
  {
    name: "a parameter in no example",
    spoil: (spec) => {
      const examples = at(method(spec, "GetChildrenAccounts"), "x-request-examples");
      delete examples.medium;
      delete at(examples, "full", "params").offset;
    },
    says: /GetChildrenAccounts.*no request example has the parameter offset/u,
  },
  {
    name: "a field in no example",
    spoil: (spec) => delete at(answer(spec, "ChargeAccount"), "examples", "success", "value", "result").charged_amount,
    says: /no success example has the field result\.charged_amount/u,
  },
  {
    name: "a new field in no example",
    spoil: (spec) => {
      at(schema(spec, "ChargedPhoneType"), "properties").colour = { type: "string" };
    },
    says: /no success example has the field result\.phones\[\]\.colour/u,
  },
];
