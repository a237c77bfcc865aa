/** Compares enumerations with each other and with limits. */
import { same, shown } from "../../contract/json.ts";
import { type Atom, type Bound, matches } from "./atoms.ts";
import type { Difference } from "./severities.ts";

type Answer = "yes" | "no" | "unknown";

/** The result for enumerations; `undefined` without any. */
export function valueDifferences(one: Atom, other: Atom): Difference[] | undefined {
  const [ones, others] = [listedIn(one), listedIn(other)];
  if (ones && others) return bothListed(ones, others);
  if (ones) {
    const what = `only ${shown(ones)} was allowed; now any value within the limits is`;
    return [{ kind: kindFor(allowsAll(other, ones), "wider"), path: [], what }];
  }
  if (others) {
    const what = `now only ${shown(others)} is allowed`;
    return [{ kind: kindFor(allowsAll(one, others), "narrower"), path: [], what }];
  }
  return undefined;
}

/** The listed values that the limits next to them allow. */
function listedIn(atom: Atom): readonly unknown[] | undefined {
  const alone = { ...atom, demands: [], union: undefined };
  return atom.values?.filter((value) => allows(alone, value) !== "no");
}

function kindFor(answer: Answer, proven: "wider" | "narrower"): Difference["kind"] {
  if (answer === "yes") return proven;
  return answer === "no" ? "other" : "undecided";
}

function bothListed(ones: readonly unknown[], others: readonly unknown[]): Difference[] {
  const gone = ones.filter((value) => !others.some((other) => same(value, other)));
  const added = others.filter((value) => !ones.some((one) => same(value, one)));
  return [
    ...gone.map((value): Difference => {
      return { kind: "narrower", path: [], what: `the value ${shown(value)} was removed` };
    }),
    ...added.map((value): Difference => {
      return { kind: "wider", path: [], what: `the value ${shown(value)} was added` };
    }),
  ];
}

function allowsAll(atom: Atom, values: readonly unknown[]): Answer {
  const answers = values.map((value) => allows(atom, value));
  if (answers.includes("no")) return "no";
  return answers.includes("unknown") ? "unknown" : "yes";
}

function allows(atom: Atom, value: unknown): Answer {
  if (atom.demands.length > 0 || atom.union === "oneOf") return "unknown";
  if (typeof value === "string") return allowsText(atom, value);
  if (typeof value === "number") return allowsNumber(atom, value);
  const isFree = !atom.lower && !atom.upper && hasNoParts(atom);
  return typeof value === "boolean" || isFree ? "yes" : "unknown";
}

function allowsText(atom: Atom, value: string): Answer {
  if (!isWithin(atom, [...value].length)) return "no";
  const { pattern = [], ...others } = atom.texts;
  if (!pattern.every((one) => matches(one, value))) return "no";
  return Object.keys(others).length > 0 ? "unknown" : "yes";
}

function allowsNumber(atom: Atom, value: number): Answer {
  if (!isWithin(atom, value) || (atom.integer && !Number.isInteger(value))) return "no";
  const { multipleOf = [], format = [], ...others } = atom.texts;
  if (!multipleOf.every((step) => Number.isInteger(value / Number(step)))) return "no";
  const isSmall = format.every((name) => name === "int32" || name === "int64");
  const isCertain = isSmall && Math.abs(value) < 2 ** 31 && Object.keys(others).length === 0;
  return isCertain || format.length === 0 ? "yes" : "unknown";
}

function hasNoParts({ array, object }: Atom): boolean {
  const { properties, required, patterns, additional, names } = object;
  const isFreeList = array.items === true && array.prefix.length === 0 && !array.unique;
  const isFreeObject = properties.size + required.size + patterns.size === 0;
  return isFreeList && isFreeObject && additional === true && names === true;
}

function isWithin({ lower, upper }: Atom, size: number): boolean {
  const isAbove = (bound: Bound) => (bound.exclusive ? size > bound.value : size >= bound.value);
  const isBelow = (bound: Bound) => (bound.exclusive ? size < bound.value : size <= bound.value);
  return (!lower || isAbove(lower)) && (!upper || isBelow(upper));
}
