import { at, type Breakage, method } from "./breakage.ts";

export const errors: Breakage[] = [
  { name: "a lost code", spoil: (spec) => delete spec.errors.codes[584], says: /460 codes instead of 461/u },
  {
    name: "a class that is not declared",
    spoil: (spec) => {
      at(spec.errors.codes, "584").class = "phones";
    },
    says: /codes\/584\/class/u,
  },
  {
    name: "a way to try again that there is not",
    spoil: (spec) => {
      at(spec.errors.codes, "584").retry = "soon";
    },
    says: /codes\/584\/retry/u,
  },
  {
    name: "a misspelt key",
    spoil: (spec) => {
      at(spec.errors.codes, "584").mesage = "No.";
    },
    says: /additional properties \(mesage\)/u,
  },
  {
    name: "a method's code that there is not",
    spoil: (spec) => {
      at(method(spec, "ChargeAccount"), "x-error-codes").codes = [127, 999];
    },
    says: /999 is no code/u,
  },
  {
    name: "a common code that there is not",
    spoil: (spec) => {
      spec.contract["x-common-error-codes"].codes.push(999);
    },
    says: /x-common-error-codes: 999 is no code/u,
  },
  {
    name: "a method's code that is not explained",
    spoil: (spec) => {
      at(method(spec, "ChargeAccount"), "x-error-codes").codes = [127, 584];
    },
    says: /no message and hint and decided for 584/u,
  },
  {
    name: "a method's code that does not say when it is decided",
    spoil: (spec) => delete at(spec.errors.codes, "127").decided,
    says: /no decided for 127/u,
  },
  {
    name: "an unknown time of decision",
    spoil: (spec) => {
      at(spec.errors.codes, "127").decided = "maybe";
    },
    says: /codes\/127\/decided/u,
  },
  {
    name: "a message without a hint",
    spoil: (spec) => delete at(spec.errors.codes, "127").hint,
    says: /codes\/127 must have property hint/u,
  },
  {
    name: "an example in other words",
    spoil: (spec) => {
      at(spec.contract.components, "examples", "authFailed", "value", "error").msg = "Go away.";
    },
    says: /msg is not the message of 100/u,
  },
  {
    name: "an example with a code that the method does not list",
    spoil: (spec) => {
      at(method(spec, "ChargeAccount"), "x-error-codes").codes = [];
    },
    says: /ChargeAccount does not list the code 127/u,
  },
];
