import type { Rule } from "../contract/operation.ts";

const WORDS: Readonly<Record<string, { readonly least: number; readonly most: number; readonly words: string }>> = {
  "exactly-one-of": { least: 1, most: 1, words: "exactly one" },
  "at-least-one-of": { least: 1, most: Number.POSITIVE_INFINITY, words: "at least one" },
  "at-most-one-of": { least: 0, most: 1, words: "at most one" },
};

/** Says how the given parameters break a rule; undefined if they do not. */
export function brokenRule({ kind, parameters }: Rule, isGiven: (name: string) => boolean): string | undefined {
  const rule = Object.hasOwn(WORDS, kind) ? WORDS[kind] : undefined;
  if (!rule) return undefined;
  const given = parameters.filter(isGiven).length;
  if (given >= rule.least && given <= rule.most) return undefined;
  const fix = given < rule.least ? "add one" : "leave the others out";
  return `Parameters ${parameters.join(", ")}: ${rule.words} of them must be given, not ${given}; ${fix}.`;
}
