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

/** Mutants of each set of known values, once: preferably in a parameter, where every value matters. */
function knownValueMutants(described: readonly Described[]): Mutant[] {
  const seen = new Set<string>();
  const unseenMutants = (find: (operation: OperationObject) => KnownValues[]) =>
    described.flatMap(([method, operation]) => {
      const unseen = find(operation).filter(({ group }) => !seen.has(group) && seen.add(group));
      return named(
        method,
        unseen.flatMap(({ changes }) => changes),
      );
    });
  return [...unseenMutants(knownParameterValues), ...unseenMutants(knownFieldValues)];
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
