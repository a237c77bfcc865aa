/** Compares keywords as a whole: negations, conditions, and unknown ones. */
import {
  isObject,
  type JsonObject,
  keysOf,
  objectOf,
  same,
  shown,
  textsOf,
} from "../../contract/json.ts";
import type { Atom } from "./atoms.ts";
import { listDifferences } from "./compare-lists.ts";
import type { Comparing } from "./comparing.ts";
import { isKnownKeyword } from "./keywords.ts";
import { type Difference, flipped, type Relation } from "./severities.ts";

/** The differences between the demands of two atoms. */
export function demandDifferences(comparison: Comparing, one: Atom, other: Atom): Difference[] {
  const keywords = new Set([...one.demands, ...other.demands].map(({ keyword }) => keyword));
  return [...keywords].flatMap((keyword) => {
    const ones = valuesOf(one, keyword);
    const others = valuesOf(other, keyword);
    if (keyword === "x-list") return listDifferences(comparison, one, other);
    const equal = (before: unknown, after: unknown) => {
      return relationOf(comparison, keyword, before, after) === "same";
    };
    const gone = ones.filter((value) => !others.some((another) => equal(value, another)));
    const added = others.filter((value) => !ones.some((another) => equal(another, value)));
    return verdictOn(comparison, keyword, gone, added);
  });
}

function valuesOf({ demands }: Atom, name: string): unknown[] {
  return demands.filter(({ keyword }) => keyword === name).map(({ value }) => value);
}

function verdictOn(
  comparison: Comparing,
  keyword: string,
  gone: readonly unknown[],
  added: readonly unknown[],
): Difference[] {
  if (gone.length === 0 && added.length === 0) return [];
  const what = `${keyword} was ${list(gone)}, is ${list(added)}`;
  const undecided = (reason: string): Difference[] => {
    return [{ kind: "undecided", path: [], what: `${what}, and ${reason}` }];
  };
  if (!isKnownKeyword(keyword)) {
    return undecided("the judge does not know what that means for callers");
  }
  if (keyword === "unevaluatedProperties" && same([...gone, ...added], [false])) {
    return [{ kind: gone.length > 0 ? "opened" : "closed", path: [], what }];
  }
  if (added.length === 0) return [{ kind: "wider", path: [], what }];
  if (gone.length === 0) return [{ kind: "narrower", path: [], what }];
  const relation =
    gone.length === 1 && added.length === 1
      ? relationOf(comparison, keyword, gone[0], added[0])
      : "other";
  if (relation === "other") return undecided("it is unclear which of them allows more");
  return relation === "same" ? [] : [{ kind: relation, path: [], what }];
}

function list(values: readonly unknown[]): string {
  return values.map(shown).join(" and ") || "absent";
}

/** How the values that a keyword allows change. */
function relationOf(
  comparison: Comparing,
  keyword: string,
  one: unknown,
  other: unknown,
): Relation {
  if (same(one, other) && !isObject(one)) return "same";
  const rule = relations[keyword];
  if (rule) return rule(comparison, one, other);
  return same(one, other) ? "same" : "other";
}

type Rule = (comparison: Comparing, one: unknown, other: unknown) => Relation;

const relations: Readonly<Record<string, Rule>> = {
  not: ({ relation }, one, other) => flipped(relation(one, other)),
  contains: ({ relation }, one, other) => relation(one, other),
  contentSchema: ({ relation }, one, other) => relation(one, other),
  unevaluatedItems: ({ relation }, one, other) => relation(one, other),
  unevaluatedProperties: ({ relation }, one, other) => relation(one, other),
  ...Object.fromEntries(
    ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains"].map(
      (keyword) => [keyword, higherIsWider],
    ),
  ),
  ...Object.fromEntries(
    ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains"].map(
      (keyword) => [keyword, lowerIsWider],
    ),
  ),
  if: eachSame,
  dependentSchemas: (comparison, one, other) => {
    const keys = keysOf(one as JsonObject, other as JsonObject);
    return combined(keys.map((key) => comparison.relation(at(one, key), at(other, key))));
  },
  dependentRequired: (_, one, other) => {
    const keys = keysOf(one as JsonObject, other as JsonObject);
    return combined(
      keys.map((key) => namesRelation(textsOf(at(one, key)), textsOf(at(other, key)))),
    );
  },
  discriminator: discriminatorRelation,
};

function higherIsWider(_: Comparing, one: unknown, other: unknown): Relation {
  return Number(one) < Number(other) ? "wider" : "narrower";
}

function lowerIsWider(_: Comparing, one: unknown, other: unknown): Relation {
  return Number(one) > Number(other) ? "wider" : "narrower";
}

function at(value: unknown, key: string): unknown {
  return (isObject(value) ? value[key] : undefined) ?? true;
}

function eachSame({ relation }: Comparing, one: unknown, other: unknown): Relation {
  const equal = ["if", "then", "else"].every(
    (key) => relation(at(one, key), at(other, key)) === "same",
  );
  return equal ? "same" : "other";
}

function namesRelation(ones: readonly string[], others: readonly string[]): Relation {
  const wider = others.every((name) => ones.includes(name));
  const narrower = ones.every((name) => others.includes(name));
  if (wider && narrower) return "same";
  if (wider) return "wider";
  return narrower ? "narrower" : "other";
}

function combined(relations: readonly Relation[]): Relation {
  const changed = new Set(relations.filter((relation) => relation !== "same"));
  const [only, another] = changed;
  if (only === undefined) return "same";
  return another === undefined ? only : "other";
}

/** Values may be added or removed; each remaining one points to an equivalent schema. */
function discriminatorRelation({ relation }: Comparing, one: unknown, other: unknown): Relation {
  if (!isObject(one) || !isObject(other)) return "other";
  if (one.propertyName !== other.propertyName) return "other";
  const [before, after] = [objectOf(one.mapping), objectOf(other.mapping)];
  const targets = keysOf(before, after).map((value): Relation => {
    const [target, another] = [before[value], after[value]];
    if (target === undefined) return "wider";
    if (another === undefined) return "narrower";
    if (target === another) return "same";
    const isLocal = [target, another].every((text) => String(text).startsWith("#"));
    return isLocal && relation({ $ref: target }, { $ref: another }) === "same" ? "same" : "other";
  });
  return combined(targets);
}
