import type { RuleObject } from "./document.ts";

/**
 * The kinds of rules, each with its text and the allowed number of its parameters in a call.
 */
const kinds: Record<RuleObject["kind"], { words: string; least: number; most: number }> = {
  "exactly-one-of": { words: "Exactly one of", least: 1, most: 1 },
  "at-least-one-of": { words: "At least one of", least: 1, most: Number.POSITIVE_INFINITY },
  "at-most-one-of": { words: "At most one of", least: 0, most: 1 },
};

/** The kinds that a rule may have. */
export const ruleKinds: readonly string[] = Object.keys(kinds);

/** The values of a rule's `enforced`. */
export const ruleStandings: readonly string[] = [
  "yes",
  "no",
  "unknown",
] satisfies RuleObject["enforced"][];

/** The rule's text, for example `Exactly one of`. */
export function ruleWords({ kind }: Pick<RuleObject, "kind">): string {
  return kindOf(kind).words;
}

/** Whether a call with this many of the rule's parameters obeys the rule. */
export function ruleHolds({ kind }: Pick<RuleObject, "kind">, given: number): boolean {
  const { least, most } = kindOf(kind);
  return given >= least && given <= most;
}

/** Whether a call without parameters breaks the rule. */
export function needsParameter(rule: Pick<RuleObject, "kind" | "enforced">): boolean {
  return rule.enforced === "yes" && !ruleHolds(rule, 0);
}

function kindOf(kind: RuleObject["kind"]) {
  const found = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!found) throw new Error(`Unknown kind of rule: ${kind}.`);
  return found;
}
