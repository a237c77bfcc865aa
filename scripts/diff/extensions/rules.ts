/**
 * Compares rules about several parameters. It computes all allowed sets of parameters, so
 * equivalent rules are equal.
 */

import type { RuleObject } from "../../contract/document.ts";
import { isObject, listOf, objectOf, same, textsOf } from "../../contract/json.ts";
import { ruleHolds } from "../../contract/rules.ts";
import type { Change } from "../change.ts";
import { changeAt, wordsAt } from "../model/context.ts";
import type { Operation } from "../model/operations.ts";

const MAX_PARAMETERS = 16;

/** The changes of an operation's rules. */
export function ruleChanges(one: Operation, other: Operation): Change[] {
  const place = { method: one.name, side: "request", where: "x-rules" } as const;
  const [before, after] = [enforcedIn(one), enforcedIn(other)];
  const involved = [...new Set([...before, ...after].flatMap(({ parameters }) => parameters))];
  if (involved.length > MAX_PARAMETERS) {
    return [
      changeAt(
        place,
        "breaking",
        "the rules have too many parameters to compare",
        "Read the rules.",
      ),
    ];
  }
  const isOld = (name: string) => namesOf(one).has(name);
  const isNew = (name: string) => namesOf(other).has(name);
  const what = `enforced was ${texts(before)}, is ${texts(after)}`;
  const refused = subsets(involved.filter(isOld)).some((call) => {
    return keeps(before, call) && !keeps(after, call);
  });
  if (refused) return [changeAt(place, "breaking", what, "Check which parameters you combine.")];
  const taken = subsets(involved.filter(isNew)).some((call) => {
    return keeps(after, call) && !keeps(before, call);
  });
  if (taken) return [changeAt(place, "feature", what)];
  return same(inOrder(one), inOrder(other)) ? [] : [wordsAt(place, "notes on rules change")];
}

function rulesOf({ object }: Operation): RuleObject[] {
  return listOf(object["x-rules"]).filter(isObject) as object[] as RuleObject[]; // the lint ensures it
}

function enforcedIn(operation: Operation): RuleObject[] {
  return rulesOf(operation).filter(({ enforced }) => enforced === "yes");
}

function keeps(rules: readonly RuleObject[], call: ReadonlySet<string>): boolean {
  return rules.every((rule) => {
    return ruleHolds(rule, rule.parameters.filter((name) => call.has(name)).length);
  });
}

function subsets(names: readonly string[]): ReadonlySet<string>[] {
  return Array.from({ length: 2 ** names.length }, (_, bits) => {
    return new Set(names.filter((_name, index) => Math.floor(bits / 2 ** index) % 2 === 1));
  });
}

/** The names of an operation's parameters, in the query or in a form. */
function namesOf({ parameters, object }: Operation): Set<string> {
  const content = Object.values(objectOf(objectOf(object.requestBody).content));
  const fields = content.flatMap((media) => {
    return Object.keys(objectOf(objectOf(objectOf(media).schema).properties));
  });
  return new Set([...[...parameters.values()].map(({ name }) => String(name)), ...fields]);
}

function texts(rules: readonly RuleObject[]): string {
  return (
    rules.map(({ kind, parameters }) => `${kind} ${parameters.join(", ")}`).join(" and ") || "none"
  );
}

function inOrder(operation: Operation): string[] {
  return rulesOf(operation)
    .map(({ kind, parameters, enforced }) => {
      return `${kind} ${textsOf(parameters).toSorted().join()} ${enforced}`;
    })
    .toSorted();
}
