import type { OperationObject } from "@vox-accounts/scripts/contract/document";
import type { AccountsMethod } from "@vox-accounts/types";
import { methodBundle, methods, operationIn } from "../bundle/method-bundle.ts";
import { exampleChanges } from "./example-changes.ts";
import { errorChanges, fieldChanges } from "./field-changes.ts";
import { type KnownValues, knownFieldValues, knownParameterValues } from "./known-value-changes.ts";
import type { Change, Mutant } from "./mutant.ts";
import { parameterChanges } from "./parameter-changes.ts";
import { ruleChanges } from "./rule-changes.ts";

type Described = readonly [method: AccountsMethod, operation: OperationObject];

/** Every mutant of the contract, in the same order in every run. */
export function allMutants(): Mutant[] {
  const described = methods.map((method): Described => [method, operationIn(methodBundle(method))]);
  const own = described.flatMap(([method, operation]) => {
    const changes = [parameterChanges, ruleChanges, fieldChanges, exampleChanges].flatMap(
      (changesOf) => changesOf(operation),
    );
    return named(method, changes);
  });
  const shared = described
    .slice(0, 1)
    .flatMap(([method, operation]) => named(method, errorChanges(operation)));
  return [...own, ...shared, ...knownValueMutants(described)];
}

/** Each set of known values once, and in a parameter rather than in a field: there every single one shows. */
function knownValueMutants(described: readonly Described[]): Mutant[] {
  const met = new Set<string>();
  const fresh = (find: (operation: OperationObject) => KnownValues[]) =>
    described.flatMap(([method, operation]) => {
      const unmet = find(operation).filter(({ group }) => !met.has(group) && met.add(group));
      return named(
        method,
        unmet.flatMap(({ changes }) => changes),
      );
    });
  return [...fresh(knownParameterValues), ...fresh(knownFieldValues)];
}

function named(method: AccountsMethod, changes: readonly Change[]): Mutant[] {
  return changes.map((change) => {
    const { kind, at, how } = change;
    return {
      ...change,
      method,
      name: `${method}: ${kind}, ${at}${how === undefined ? "" : `: ${how}`}`,
    };
  });
}
