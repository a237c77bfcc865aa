import { answer, at, type Breakage, method, parameter, schema } from "./breakage.ts";

export const provenance: Breakage[] = [
  {
    name: "an unknown source",
    spoil: (spec) => {
      parameter(spec, "ChargeAccount", "phone_id")["x-sources"] = ["S009:12"];
    },
    says: /S009:12 is no key/u,
  },
  {
    name: "an unknown side of a disagreement",
    spoil: (spec) => {
      at(method(spec, "ChargeAccount"), "x-disagreements", 0).sides = { hearsay: "gone" };
    },
    says: /hearsay is no key/u,
  },
  {
    name: "a parameter without a source",
    spoil: (spec) => delete parameter(spec, "ChargeAccount", "phone_id")["x-sources"],
    says: /parameters\/phone_id: nothing says/u,
  },
  {
    name: "a rule without a source",
    spoil: (spec) => delete at(method(spec, "ChargeAccount"), "x-rules", 0)["x-sources"],
    says: /x-rules\/0: nothing says/u,
  },
  {
    name: "a method without a source",
    spoil: (spec) => delete method(spec, "ChargeAccount")["x-sources"],
    says: /ChargeAccount\.yaml: nothing says/u,
  },
  {
    name: "a shared schema without a source",
    spoil: (spec) => delete schema(spec, "PlanType")["x-sources"],
    says: /schemas\/PlanType\.yaml: nothing says/u,
  },
  {
    name: "an example without a source",
    spoil: (spec) => delete at(answer(spec, "ChargeAccount"), "examples", "success")["x-basis"],
    says: /examples\/success: nothing says/u,
  },
  {
    name: "a basis that there is not",
    spoil: (spec) => {
      schema(spec, "IntegerList")["x-basis"] = "guessed";
    },
    says: /guessed is no basis/u,
  },
];

export const extensions: Breakage[] = [
  {
    name: "an extension that the README does not explain",
    spoil: (spec) => {
      method(spec, "ChargeAccount")["x-idempotent"] = false;
    },
    says: /x-idempotent is used, but not explained/u,
  },
  {
    name: "an extension that nothing uses",
    spoil: (spec) => {
      spec.readme += "\n| `x-colour` | anywhere | The colour. |\n";
    },
    says: /x-colour is explained, but not used/u,
  },
];

export const files: Breakage[] = [
  {
    name: "an operationId that is not the path",
    spoil: (spec) => {
      method(spec, "ChargeAccount").operationId = "chargeAccount";
    },
    says: /not of one name/u,
  },
  {
    name: "a path that refers to another file",
    spoil: (spec) => {
      spec.pathFiles["/ChargeAccount"] = "methods/Charge.yaml";
    },
    says: /not of one name/u,
  },
  {
    name: "a wrong title",
    spoil: (spec) => {
      schema(spec, "PlanType").title = "Plan";
    },
    says: /schemas\/PlanType\.yaml: the title is Plan/u,
  },
  {
    name: "a method that openapi.yaml does not list",
    spoil: (spec) => {
      spec.files.methods.push("GetNothing");
    },
    says: /methods\/GetNothing\.yaml: nothing refers/u,
  },
  {
    name: "a schema that nothing uses",
    spoil: (spec) => {
      spec.files.schemas.push("Unused");
    },
    says: /schemas\/Unused\.yaml: nothing refers/u,
  },
];

export const counts: Breakage[] = [
  {
    name: "a lost parameter",
    spoil: (spec) => {
      const { parameters } = method(spec, "GetResourcePrice");
      if (Array.isArray(parameters)) parameters.pop();
    },
    says: /GetResourcePrice\.yaml: 3 parameters instead of 4/u,
  },
  {
    name: "a lost field",
    spoil: (spec) => delete at(schema(spec, "ChargedPhoneType"), "properties").is_charged,
    says: /ChargeAccount\.yaml: 11 response fields instead of 12/u,
  },
  {
    name: "a lost method",
    spoil: (spec) => delete spec.contract.paths["/GetAccountPlans"],
    says: /GetAccountPlans\.yaml: 0 parameters instead of 2/u,
  },
  {
    name: "a lost language",
    spoil: (spec) => delete at(schema(spec, "LanguageCode"), "x-known-values").en,
    says: /LanguageCode\.yaml: 141 known values instead of 142/u,
  },
];
