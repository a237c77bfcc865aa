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
 * The rules that the given parameters break: flaws where the vendor enforces them, advice
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
 * Says how the given parameters break a rule, and whether that matters; undefined if they do not.
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
    return `${about}: the reference asks for ${rule.words} of them, but its own examples do otherwise; nothing needs to be done.`;
  }
  const fix = given < rule.least ? "add one" : "leave the others out";
  const doubt = enforced === "yes" ? "" : "; whether the vendor's server insists is unknown";
  return `${about}: ${rule.words} of them must be given, not ${given}; ${fix}${doubt}.`;
}
