/**
 * Compares the schemas of two documents. Each difference says how the set of valid values changes
 * at its place; without differences, both schemas allow the same values.
 */
import type { JsonObject } from "../../contract/json.ts";
import type { Atom, Schema } from "./atoms.ts";
import { arrayDifferences } from "./compare-arrays.ts";
import { demandDifferences } from "./compare-demands.ts";
import { limitDifferences } from "./compare-limits.ts";
import { singleOrList } from "./compare-lists.ts";
import { markDifferences, wordDifferences } from "./compare-marks.ts";
import { objectDifferences } from "./compare-objects.ts";
import { valueDifferences } from "./compare-values.ts";
import type { Comparing } from "./comparing.ts";
import { type JsonType, jsonTypes } from "./keywords.ts";
import { branchDifferences } from "./match-branches.ts";
import type { SchemaReader } from "./reader.ts";
import { type Difference, inside, relationOf } from "./severities.ts";

/** The maximum nesting of schemas before inner ones are compared separately. */
const MAX_DEPTH = 40;
const MAX_DIFFERENCES = 200;

type Pair = readonly [JsonObject, JsonObject];

export class SchemaComparison implements Comparing {
  readonly base: SchemaReader;
  readonly revision: SchemaReader;
  readonly #deferred: Pair[] = [];
  #depth = 0;
  readonly #done = new Map<JsonObject, Map<JsonObject, readonly Difference[]>>();

  constructor(base: SchemaReader, revision: SchemaReader) {
    this.base = base;
    this.revision = revision;
  }

  /** The differences between a schema of the base and one of the revision. */
  readonly compare = (one: Schema, other: Schema): readonly Difference[] => {
    const before = this.base.identity(one);
    const after = this.revision.identity(other);
    const known = this.#done.get(before)?.get(after);
    if (known) return known;
    if (this.#depth >= MAX_DEPTH) {
      this.#deferred.push([before, after]);
      return [];
    }
    // a circular schema is equal unless something inside it differs
    this.#remember(before, after, []);
    this.#depth += 1;
    const found = singleOrList(this, before, after) ?? this.#differences(before, after);
    this.#depth -= 1;
    const all = firstOf(this.#depth === 0 ? [...found, ...this.#fromDeferred()] : found);
    this.#remember(before, after, all);
    return all;
  };

  /** Compares the ends of long reference chains separately, to limit the stack depth. */
  #fromDeferred(): Difference[] {
    const found: Difference[] = [];
    for (let pair = this.#deferred.pop(); pair; pair = this.#deferred.pop()) {
      const name = typeof pair[0].title === "string" ? pair[0].title : "a nested schema";
      this.#depth += 1;
      found.push(...inside(`(${name})`, this.compare(...pair)));
      this.#depth -= 1;
    }
    return found;
  }

  readonly relation = (one: Schema, other: Schema) => relationOf(this.compare(one, other));

  /** The differences between two atoms of one type. */
  readonly compareAtoms = (one: Atom, other: Atom): readonly Difference[] => {
    const values = valueDifferences(one, other);
    const areListed = one.values !== undefined && other.values !== undefined;
    const differences = [
      ...(values ?? limitDifferences(one, other)),
      ...(values && !areListed ? [] : this.#partDifferences(one, other)),
      ...unionDifferences(one, other),
      ...markDifferences(one, other),
      ...wordDifferences(one, other),
    ];
    if (!one.inError && !other.inError) return differences;
    return differences.map((difference) => ({ ...difference, inError: true }));
  };

  /** The differences that enumerations do not determine. */
  #partDifferences(one: Atom, other: Atom): readonly Difference[] {
    return [
      ...arrayDifferences(this, one, other),
      ...objectDifferences(this, one, other),
      ...demandDifferences(this, one, other),
    ];
  }

  #remember(one: JsonObject, other: JsonObject, differences: readonly Difference[]): void {
    const row = this.#done.get(one) ?? new Map<JsonObject, readonly Difference[]>();
    this.#done.set(one, row.set(other, differences));
  }

  #differences(before: JsonObject, after: JsonObject): readonly Difference[] {
    const ones = byType(this.base.atoms(before));
    const others = byType(this.revision.atoms(after));
    const shared = jsonTypes.filter((type) => ones.has(type) && others.has(type));
    const all = [
      ...typeDifferences(ones, others),
      ...shared.flatMap((type) =>
        branchDifferences(this, ones.get(type) ?? [], others.get(type) ?? []),
      ),
    ];
    return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
  }
}

/**
 * Paths multiply if schemas share schemas, so this keeps the first differences, and one of each
 * kind.
 */
function firstOf(differences: readonly Difference[]): readonly Difference[] {
  if (differences.length <= MAX_DIFFERENCES) return differences;
  const first = differences.slice(0, MAX_DIFFERENCES);
  const kinds = new Map(differences.toReversed().map((one) => [one.kind, one]));
  return [...first, ...[...kinds.values()].filter((one) => !first.includes(one))];
}

function byType(atoms: readonly Atom[]): Map<JsonType, Atom[]> {
  const types = jsonTypes.map(
    (type) => [type, atoms.filter((atom) => atom.type === type)] as const,
  );
  return new Map(types.filter(([, list]) => list.length > 0));
}

type ByType = ReadonlyMap<JsonType, readonly Atom[]>;

function typeDifferences(ones: ByType, others: ByType): Difference[] {
  const gone = jsonTypes.filter((type) => ones.has(type) && !others.has(type));
  const added = jsonTypes.filter((type) => others.has(type) && !ones.has(type));
  if (gone.length === 0 && added.length === 0) return [];
  const what = `the type was ${namesOf(ones)}, is ${namesOf(others)}`;
  if (others.size === 0) return [{ kind: "other", path: [], what }];
  if (gone.length === 0) return [{ kind: "wider", path: [], what }];
  if (added.length === 0) return [{ kind: "narrower", path: [], what }];
  return [{ kind: "other", path: [], what }];
}

function namesOf(atoms: ByType): string {
  if (atoms.size === 0) return "nothing";
  if (atoms.size === jsonTypes.length) return "any";
  const names = [...atoms].map(([type, list]) => {
    return type === "number" && list.every(({ integer }) => integer) ? "integer" : type;
  });
  return names.join(" or ");
}

/** If a value may match several branches, it matters whether it may match more than one. */
function unionDifferences({ union: one }: Atom, { union: other }: Atom): Difference[] {
  if (one === undefined || other === undefined || one === other) return [];
  const what = `branches that may overlap were ${one}, are ${other}`;
  return [{ kind: other === "oneOf" ? "narrower" : "wider", path: [], what }];
}
