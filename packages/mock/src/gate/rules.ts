import type { Operation, Rule } from "../contract/operation.ts";
import { CODE } from "../pipeline/codes.ts";
import type { Flaw } from "../pipeline/flaw.ts";

const WORDS: Readonly<
  Record<string, { readonly least: number; readonly most: number; readonly words: string }>
> = {
  "exactly-one-of": { least: 1, most: 1, words: "exactly one" },
  "at-least-one-of": { least: 1, most: Number.POSITIVE_INFINITY, words: "at least one" },
  "at-most-one-of": { least: 0, most: 1, words: "at most one" },
};

/**
 * Finds the rules that the parameters break: flaws if the vendor enforces the rule, warnings
 * otherwise.
 */
export function brokenRules({ rules }: Operation, isGiven: (name: string) => boolean) {
  const flaws: Flaw[] = [];
  const advice: string[] = [];
  for (const rule of rules) {
    const reason = reasonOf(rule, isGiven);
    if (reason === undefined) continue;
    const { enforced, sources } = rule;
    if (enforced === "yes") flaws.push({ code: CODE.invalidArguments, reason, sources });
    else advice.push(reason);
  }
  return { flaws, advice };
}

/**
 * Explains how the parameters break a rule; undefined if they do not.
 */
function reasonOf(
  { kind, parameters, enforced }: Rule,
  isGiven: (name: string) => boolean,
): string | undefined {
  const rule = Object.hasOwn(WORDS, kind) ? WORDS[kind] : undefined;
  if (!rule) return undefined;
  const given = parameters.filter(isGiven).length;
  if (given >= rule.least && given <= rule.most) return undefined;
  const about = `Parameters ${parameters.join(", ")}`;
  if (enforced === "no") {
    return `${about}: the reference requires ${rule.words} of them, but its own examples do not follow this; no change is needed.`;
  }
  const fix = given < rule.least ? "add one" : "leave the others out";
  const doubt = enforced === "yes" ? "" : "; it is unknown whether the vendor enforces this";
  return `${about}: ${rule.words} of them must be given, not ${given}; ${fix}${doubt}.`;
}
