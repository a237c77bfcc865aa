/**
 * Compares what a schema says about itself: deprecation, secrets, defaults, known values, and
 * words.
 */
import { keysOf, same, shown } from "../../contract/json.ts";
import type { Atom, Marks } from "./atoms.ts";
import type { Difference } from "./severities.ts";

/** The differences between the marks of two atoms. */
export function markDifferences(one: Atom, other: Atom): Difference[] {
  return [
    ...deprecation(one.marks, other.marks),
    ...secrecy(one.marks, other.marks),
    ...defaults(one.marks, other.marks),
    ...knownValues(one, other),
  ];
}

function deprecation(one: Marks, other: Marks): Difference[] {
  if (one.deprecated === other.deprecated) return [];
  if (other.deprecated) return [{ kind: "deprecated", path: [], what: "is deprecated" }];
  return [{ kind: "words", path: [], what: "is no longer deprecated" }];
}

function secrecy(one: Marks, other: Marks): Difference[] {
  if (one.sensitive === other.sensitive) return [];
  if (other.sensitive) return [{ kind: "secret", path: [], what: "is now a secret" }];
  return [{ kind: "not-secret", path: [], what: "is no longer a secret" }];
}

function defaults({ default: one }: Marks, { default: other }: Marks): Difference[] {
  if (same(one, other)) return [];
  const what = `the default was ${shown(one?.value)}, is ${shown(other?.value)}`;
  return [{ kind: "default", path: [], what }];
}

function knownValues(one: Atom, other: Atom): Difference[] {
  const [before, after] = [one.marks.known ?? {}, other.marks.known ?? {}];
  return keysOf(before, after).flatMap((value): Difference[] => {
    if (!(value in after)) {
      return [{ kind: "known-values", path: [], what: `${value} is no longer a known value` }];
    }
    if (!(value in before)) {
      return [{ kind: "known-values", path: [], what: `${value} is a known value` }];
    }
    if (same(before[value], after[value])) return [];
    return [{ kind: "words", path: [], what: `the label of ${value} changes` }];
  });
}

/** The differences between the words of two atoms. */
export function wordDifferences({ words: one }: Atom, { words: other }: Atom): Difference[] {
  return keysOf(one, other)
    .filter((keyword) => !same(one[keyword], other[keyword]))
    .map((keyword) => ({ kind: "words", path: [], what: `${keyword} changes` }));
}
