import { ok } from "node:assert/strict";
import type { OperationObject } from "@vox-accounts/scripts/contract/document";
import { parametersOf, placeOf } from "@vox-accounts/scripts/contract/operations";
import { ruleHolds } from "@vox-accounts/scripts/contract/rules";
import type { Texts } from "../run/served.ts";
import type { Check } from "./check.ts";
import { expectAccepted, expectRefused } from "./expect-answer.ts";
import { minimalRequest, without } from "./requests.ts";
import { samplesOf } from "./sample-values.ts";

const INVALID = 101;

/** Checks of each rule: every subset of its parameters must be accepted, refused, or warned about, as the rule says. */
export function ruleChecks(operation: OperationObject): Check[] {
  return (operation["x-rules"] ?? []).map((rule): Check => {
    const about = `Parameters ${rule.parameters.join(", ")}: `;
    const base = without(minimalRequest(operation), ...rule.parameters);
    return {
      at: `rule ${rule.kind} ${rule.parameters.join(", ")}`,
      name: `applies the rule ${rule.kind} of ${rule.parameters.join(", ")}`,
      run: async ({ send }) => {
        for (const names of subsets(rule.parameters)) {
          const answer = await send(placeOf(operation), { ...base, ...valuesOf(operation, names) });
          const label = `with ${names.join(", ") || "none"}`;
          if (ruleHolds(rule, names.length)) expectAccepted(answer, label, about);
          else if (rule.enforced === "yes") expectRefused(answer, INVALID, about, label);
          else
            ok(
              answer.code === undefined && answer.warning.includes(about),
              `${label}: ${answer.code} ${answer.warning}`,
            );
        }
      },
    };
  });
}

function subsets(names: readonly string[]): string[][] {
  const [first, ...others] = names;
  if (first === undefined) return [[]];
  return subsets(others).flatMap((some) => [some, [first, ...some]]);
}

function valuesOf(operation: OperationObject, names: readonly string[]): Texts {
  const chosen = parametersOf(operation).filter(({ name }) => names.includes(name));
  return Object.fromEntries(
    chosen.map(({ name, schema }) => [name, samplesOf(schema).valid[0] ?? ""]),
  );
}
