import type { OperationObject } from "@vox-accounts/scripts/contract/document";
import type { Check } from "./check.ts";
import { dynamicChecks } from "./dynamic-checks.ts";
import { exampleChecks } from "./example-checks.ts";
import { parameterChecks } from "./parameter-checks.ts";
import { reshapeChecks } from "./reshape-checks.ts";
import { roleChecks } from "./role-checks.ts";
import { ruleChecks } from "./rule-checks.ts";

/** Everything that a mock must do to serve a method as the contract says. */
export function allChecks(operation: OperationObject): Check[] {
  return [
    ...exampleChecks(operation),
    ...parameterChecks(operation),
    ...ruleChecks(operation),
    ...roleChecks(operation),
    ...reshapeChecks(operation),
    ...dynamicChecks(operation),
  ];
}
