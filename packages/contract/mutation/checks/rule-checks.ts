import { ok } from "node:assert/strict";
import { type Operation, parametersOf, placeOf, type Rule } from "../bundle/operation.ts";
import type { Texts } from "../run/served.ts";
import type { Check } from "./check.ts";
import { expectRefused, expectTaken } from "./expect-answer.ts";
import { minimalRequest, without } from "./requests.ts";
import { samplesOf } from "./sample-values.ts";

const INVALID = 101;

/** Each rule: every choice of its parameters is taken, or refused, or only warned of, as the rule and its standing say. */
export function ruleChecks(operation: Operation): Check[] {
  return (operation["x-rules"] ?? []).map((rule): Check => {
    const about = `Parameters ${rule.parameters.join(", ")}: `;
    const base = without(minimalRequest(operation), ...rule.parameters);
    return {
      at: `rule ${rule.kind} ${rule.parameters.join(", ")}`,
      name: `goes by the rule ${rule.kind} of ${rule.parameters.join(", ")}`,
      run: async ({ send }) => {
        for (const names of subsets(rule.parameters)) {
          const answer = await send(placeOf(operation), { ...base, ...valuesOf(operation, names) });
          const said = `with ${names.join(", ") || "none"}`;
          if (holds(rule, names.length)) expectTaken(answer, said, about);
          else if (rule.enforced === "yes") expectRefused(answer, INVALID, about, said);
          else ok(answer.code === undefined && answer.warning.includes(about), `${said}: ${answer.code} ${answer.warning}`);
        }
      },
    };
  });
}

function holds({ kind }: Rule, given: number): boolean {
  if (kind === "exactly-one-of") return given === 1;
  if (kind === "at-least-one-of") return given >= 1;
  if (kind === "at-most-one-of") return given <= 1;
  throw new Error(`There is no check of the rule ${kind}.`);
}

function subsets(names: readonly string[]): string[][] {
  const [first, ...others] = names;
  if (first === undefined) return [[]];
  return subsets(others).flatMap((some) => [some, [first, ...some]]);
}

function valuesOf(operation: Operation, names: readonly string[]): Texts {
  const chosen = parametersOf(operation).filter(({ name }) => names.includes(name));
  return Object.fromEntries(chosen.map(({ name, schema }) => [name, samplesOf(schema).right[0] ?? ""]));
}
