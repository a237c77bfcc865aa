/** Finds the counterpart of each branch of a schema, and the branches without one. */
import type { Atom } from "./atoms.ts";
import type { Comparing } from "./comparing.ts";
import { type Difference, relationOf } from "./severities.ts";

interface Pairing {
  readonly pairs: readonly (readonly Difference[])[];
  readonly gone: readonly Atom[];
  readonly added: readonly Atom[];
}

/** The differences between the branches for one JSON type. */
export function branchDifferences(
  comparison: Comparing,
  ones: readonly Atom[],
  others: readonly Atom[],
): readonly Difference[] {
  const [one, other] = [ones[0], others[0]];
  if (one && other && ones.length === 1 && others.length === 1) {
    return comparison.compareAtoms(one, other);
  }
  const { pairs, gone, added } = paired(comparison, ones, others);
  const lost = gone.filter((atom) => {
    return isNamed(atom) || !others.some((wide) => within(comparison, atom, wide));
  });
  const gained = added.filter((atom) => {
    return isNamed(atom) || !ones.some((wide) => holds(comparison, wide, atom));
  });
  const isSame = gone.length + added.length === 0 && relationOf(pairs.flat()) === "same";
  return [
    ...pairs.flat(),
    ...lost.map((atom) => branch("narrower", atom, "no longer")),
    ...gained.map((atom) => branch("wider", atom, "now")),
    ...(isSame ? [] : overlap(comparison, ones, others)),
  ];
}

/** Strictly, open objects mostly contain each other; the name of a branch says what it is for. */
function isNamed({ label, type }: Atom): boolean {
  return label !== undefined && type === "object";
}

/** Pairs by name, then equal ones, then the most similar ones. */
function paired(comparison: Comparing, ones: readonly Atom[], others: readonly Atom[]): Pairing {
  const gone = [...ones];
  const added = [...others];
  const pairs: (readonly Difference[])[] = [];
  const take = (fits: (one: Atom, other: Atom) => boolean) => {
    for (const one of [...gone]) {
      const other = added.find((candidate) => fits(one, candidate));
      if (!other) continue;
      pairs.push(comparison.compareAtoms(one, other));
      gone.splice(gone.indexOf(one), 1);
      added.splice(added.indexOf(other), 1);
    }
  };
  const relation = (one: Atom, other: Atom) => relationOf(comparison.compareAtoms(one, other));
  take((one, other) => one.label !== undefined && one.label === other.label);
  take((one, other) => relation(one, other) === "same");
  take((one, other) => relation(one, other) !== "other");
  if (gone.length === 1 && added.length === 1) take(() => true);
  return { pairs, gone, added };
}

/** Whether a branch of the revision contains a branch of the base, with all its properties. */
function within(comparison: Comparing, one: Atom, wide: Atom): boolean {
  const found = comparison.compareAtoms(one, wide);
  return ["same", "wider"].includes(relationOf(found)) && keepsProperties(found);
}

/** Whether a branch of the base contains one of the revision. */
function holds(comparison: Comparing, wide: Atom, other: Atom): boolean {
  const found = comparison.compareAtoms(wide, other);
  return ["same", "narrower"].includes(relationOf(found)) && keepsProperties(found);
}

function keepsProperties(differences: readonly Difference[]): boolean {
  return !differences.some(({ kind }) => kind === "property-added" || kind === "property-removed");
}

function branch(kind: "wider" | "narrower", { label, type }: Atom, when: string): Difference {
  const name = label ? `the branch ${label}` : `a branch of type ${type}`;
  return { kind, path: [], what: `${name} is ${when} allowed` };
}

/**
 * Values that match two branches of one `oneOf` are invalid, which a comparison by branch misses.
 * Branches of objects count as distinct, unless one value clearly matches two of them.
 */
function overlap(
  comparison: Comparing,
  ones: readonly Atom[],
  others: readonly Atom[],
): Difference[] {
  const isStrict = (atom: Atom) => atom.union === "oneOf" && !isNamed(atom);
  const [before, after] = [ones.filter(isStrict), others.filter(isStrict)];
  const isTwice = (fits: readonly boolean[]) => fits.filter(Boolean).length > 1;
  const found =
    [...before, ...after].some(({ type }) => type !== "object") ||
    ones.some((one) => isTwice(after.map((other) => within(comparison, one, other)))) ||
    others.some((other) => isTwice(before.map((one) => holds(comparison, one, other))));
  if (!found) return [];
  return [{ kind: "undecided", path: [], what: "branches of which exactly one must hold overlap" }];
}
