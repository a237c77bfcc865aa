import { at, type Breakage, method, put } from "./breakage.ts";

export const errors: Breakage[] = [
  {
    name: "an undeclared class",
    spoil: (spec) => put(at(spec.errors.codes, "905"), "class", "phones"),
    says: /codes\/905\/class/u,
  },
  {
    name: "an unknown `retry`",
    spoil: (spec) => put(at(spec.errors.codes, "905"), "retry", "soon"),
    says: /codes\/905\/retry/u,
  },
  {
    name: "a misspelled key",
    spoil: (spec) => put(at(spec.errors.codes, "905"), "mesage", "No."),
    says: /additional properties \(mesage\)/u,
  },
  {
    name: "an unknown code of a method",
    spoil: (spec) => put(at(method(spec, "BuyBooks"), "x-error-codes"), "codes", [127, 999]),
    says: /999 is not a code/u,
  },
  {
    name: "an unknown common code",
    spoil: (spec) => {
      spec.contract["x-common-error-codes"].codes.push(999);
    },
    says: /x-common-error-codes: 999 is not a code/u,
  },
  {
    name: "an unexplained code of a method",
    spoil: (spec) => put(at(method(spec, "BuyBooks"), "x-error-codes"), "codes", [127, 905]),
    says: /no message and hint and decided for 905/u,
  },
  {
    name: "a method's code without `decided`",
    spoil: (spec) => delete at(spec.errors.codes, "127").decided,
    says: /no decided for 127/u,
  },
  {
    name: "an unknown `decided`",
    spoil: (spec) => put(at(spec.errors.codes, "127"), "decided", "maybe"),
    says: /codes\/127\/decided/u,
  },
  {
    name: "a message without a hint",
    spoil: (spec) => delete at(spec.errors.codes, "127").hint,
    says: /codes\/127 must have property hint/u,
  },
  {
    name: "an example with a different message",
    spoil: (spec) =>
      put(
        at(spec.contract.components, "examples", "authFailed", "value", "error"),
        "msg",
        "Go away.",
      ),
    says: /msg differs from the message of 100/u,
  },
  {
    name: "an example with a code that the method does not list",
    spoil: (spec) => put(at(method(spec, "BuyBooks"), "x-error-codes"), "codes", []),
    says: /BuyBooks does not list the code 127/u,
  },
];
