import type { SchemaObject } from "../../generate/contract.ts";
import { listOperations } from "../../generate/operations.ts";
import { fieldPaths, resultSchema } from "../fields.ts";
import type { Check } from "../spec.ts";

/** How many parameters and response fields, along every path, each method has. The only place that pins how many there are. */
const methods: Record<string, [parameters: number, fields: number]> = {
  AddAccount: [20, 4],
  ChangeAccountPlan: [2, 6],
  ChargeAccount: [2, 12],
  CloneAccount: [13, 31],
  GetAccountDocuments: [7, 12],
  GetAccountInfo: [1, 63],
  GetAccountPlans: [2, 15],
  GetAccountVerifications: [2, 23],
  GetAvailablePlans: [2, 12],
  GetChildrenAccounts: [12, 63],
  GetCurrencyRate: [2, 5],
  GetMoneyAmountToCharge: [2, 13],
  GetResourcePrice: [4, 12],
  GetSubscriptionPrice: [5, 15],
  SetAccountInfo: [22, 1],
  SetChildAccountInfo: [18, 1],
};

const knownValues: Record<string, number> = { LanguageCode: 142, CountryCode: 224, ResourceType: 214 };

/** Nothing is lost or doubled by a slip. */
export const counts: Check = ({ contract }) => {
  const operations = new Map(listOperations(contract).map((operation) => [operation.name, operation]));
  const unexpected = [...operations.keys()].filter((name) => !methods[name]);
  return [
    ...unexpected.map((name) => ({
      where: `methods/${name}.yaml`,
      what: "this method is not counted",
      fix: `if it is meant, add it in ${here}`,
    })),
    ...Object.entries(methods).flatMap(([name, [parameters, fields]]) => {
      const operation = operations.get(name);
      return [
        ...differs(`methods/${name}.yaml`, "parameters", operation?.parameters.length ?? 0, parameters),
        ...differs(
          `methods/${name}.yaml`,
          "response fields",
          operation ? fieldPaths(contract, resultSchema(operation)).size : 0,
          fields,
        ),
      ];
    }),
    ...Object.entries(knownValues).flatMap(([name, expected]) =>
      differs(`schemas/${name}.yaml`, "known values", size(contract.components.schemas[name]), expected),
    ),
  ];
};

const here = "scripts/lint/checks/counts.ts";

function differs(where: string, of: string, found: number, expected: number) {
  const fix = `if the change is meant, write ${found} for ${expected} in ${here}`;
  return found === expected ? [] : [{ where, what: `${found} ${of} instead of ${expected}`, fix }];
}

function size(schema: SchemaObject | undefined): number {
  return Object.keys(schema?.["x-known-values"] ?? {}).length;
}
