/** Compares what a source says with what we say, parameter by parameter and field by field. */
import {
  type ApiFacts,
  type Kind,
  type MethodFacts,
  methodsInScope,
  parentsOf,
  type Side,
  type Statement,
  type Statements,
} from "./facts.ts";

export type Verdict = "agrees" | "vendor-added" | "only-ours" | "conflict";

export type Aspect = "type" | "required" | "values" | "default" | "deprecated" | "limits";

export interface Finding {
  readonly verdict: Verdict;
  readonly method: string;
  /** Undefined for a whole method. */
  readonly side?: Side;
  readonly name?: string;
  /** The aspect that conflicts. */
  readonly aspect?: Aspect;
  readonly ours?: string;
  readonly vendor?: string;
  /** The place in the source; our place, if the source says nothing. */
  readonly source: string;
}

/** Every verdict, with one finding for each aspect that conflicts. */
export function compare(ours: ApiFacts, vendor: ApiFacts): Finding[] {
  const isStrict = ours.family === vendor.family;
  const theirs = methodsInScope(vendor, (name) => ours.methods.has(name));
  const added = theirs
    .filter(({ name }) => !ours.methods.has(name))
    .map(({ name, place }) => whole("vendor-added", name, place));
  const held = [...ours.methods.values()].flatMap((method) => {
    const other = vendor.methods.get(method.name);
    if (other) return methodFindings(method, other, isStrict);
    return vendor.isComplete && isInScope(method, theirs)
      ? [whole("only-ours", method.name, method.place)]
      : [];
  });
  return [...held, ...added];
}

/** Between two releases of a client, only sections of the contract matter. */
function isInScope({ sections }: MethodFacts, theirs: readonly MethodFacts[]): boolean {
  if (sections.length === 0) return true;
  return theirs.some((one) => one.sections.some((section) => sections.includes(section)));
}

function whole(verdict: Verdict, method: string, source: string): Finding {
  return { verdict, method, source };
}

function methodFindings(ours: MethodFacts, vendor: MethodFacts, isStrict: boolean): Finding[] {
  const method = ours.name;
  const isDeprecated = { ours: ours.deprecated ?? false, vendor: vendor.deprecated };
  const self: Finding[] =
    isDeprecated.vendor === undefined || isDeprecated.vendor === isDeprecated.ours
      ? []
      : [
          {
            ...{ verdict: "conflict", method, aspect: "deprecated", source: vendor.place },
            ...{ ours: String(isDeprecated.ours), vendor: String(isDeprecated.vendor) },
          },
        ];
  const sides: readonly Side[] = ["request", "answer"];
  return [
    ...self,
    ...sides.flatMap((side) =>
      sideFindings(ours[side], vendor[side], side, isStrict).map((one) => ({ ...one, method })),
    ),
  ];
}

type MethodFinding = Omit<Finding, "method">;

function sideFindings(
  ours: Statements,
  vendor: Statements,
  side: Side,
  isStrict: boolean,
): MethodFinding[] {
  const names = [...new Set([...ours.keys(), ...vendor.keys()])];
  return names.flatMap((name): MethodFinding[] => {
    const [own, other] = [ours.get(name), vendor.get(name)];
    if (own && other) return statementFindings(name, own, other, side, isStrict);
    if (isCoveredByParent(name, own ? vendor : ours, own ? ours : vendor)) return [];
    if (own) return [{ verdict: "only-ours", side, name, source: own.place }];
    if (!other) return [];
    return [{ verdict: "vendor-added", side, name, vendor: other.wording, source: other.place }];
  });
}

/**
 * Whether the finding about a parent covers everything below it: it is missing, its fields are not
 * listed, or it has another type.
 */
function isCoveredByParent(name: string, without: Statements, having: Statements): boolean {
  return parentsOf(name).some((parent) => {
    const [found, own] = [without.get(parent), having.get(parent)];
    return !found || found.isOpaque === true || !fits(found.kinds, own?.kinds ?? []);
  });
}

function statementFindings(
  name: string,
  ours: Statement,
  vendor: Statement,
  side: Side,
  isStrict: boolean,
): MethodFinding[] {
  const differences = isStrict
    ? strictDifferences(ours, vendor)
    : promiseDifferences(ours, vendor, side);
  if (differences.length === 0) return [{ verdict: "agrees", side, name, source: vendor.place }];
  return differences.map((one) => {
    return { verdict: "conflict", side, name, ...one, source: vendor.place };
  });
}

interface Difference {
  readonly aspect: Aspect;
  readonly ours: string;
  readonly vendor: string;
}

/** For two editions of one source: every difference. */
function strictDifferences(ours: Statement, vendor: Statement): Difference[] {
  return differing([
    ["type", ours.wording, vendor.wording],
    ["required", ours.required, vendor.required],
    valuesPair(ours, vendor),
    ["default", ours.default?.value, vendor.default?.value],
    ["deprecated", ours.deprecated, vendor.deprecated],
    ["limits", ours.limits ?? {}, vendor.limits ?? {}],
  ]);
}

/** For the contract and a source: differences only in what the source says. */
function promiseDifferences(ours: Statement, vendor: Statement, side: Side): Difference[] {
  return differing([
    ...(fits(ours.kinds, vendor.kinds) ? [] : [pair("type", ours.wording, vendor.wording)]),
    ...(isRequiredAlike(ours, vendor, side)
      ? []
      : [pair("required", ours.required ?? false, vendor.required)]),
    ...(areValuesAlike(ours, vendor) ? [] : [valuesPair(ours, vendor)]),
    ...(vendor.default ? [pair("default", ours.default?.value, vendor.default.value)] : []),
    ...(vendor.deprecated === undefined
      ? []
      : [pair("deprecated", ours.deprecated ?? false, vendor.deprecated)]),
    ...limitPairs(ours, vendor),
  ]);
}

type Pair = readonly [aspect: Aspect, ours: unknown, vendor: unknown];

function pair(aspect: Aspect, ours: unknown, vendor: unknown): Pair {
  return [aspect, ours, vendor];
}

function differing(pairs: readonly Pair[]): Difference[] {
  return pairs
    .map(([aspect, ours, vendor]) => ({ aspect, ours: shown(ours), vendor: shown(vendor) }))
    .filter(({ ours, vendor }) => ours !== vendor);
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function fits(ours: readonly Kind[], vendor: readonly Kind[]): boolean {
  return ours.length === 0 || vendor.length === 0 || vendor.some((kind) => ours.includes(kind));
}

/** An answer may promise less than the vendor's, but not more. */
function isRequiredAlike(ours: Statement, vendor: Statement, side: Side): boolean {
  if (vendor.required === undefined || (ours.required ?? false) === vendor.required) return true;
  return side === "answer" && vendor.required;
}

/** A source without a list of values contradicts only our closed lists. */
function areValuesAlike(ours: Statement, vendor: Statement): boolean {
  if (!vendor.values) return true;
  const own = ours.values ?? { known: undefined, isOpen: true };
  if (!vendor.values.known) return own.isOpen;
  return wordsOf(ours) === wordsOf(vendor);
}

function wordsOf({ values }: Statement): string {
  return values?.known ? values.known.toSorted().join(", ") : "any";
}

/** Lists may be long, so only the differences are shown. */
function valuesPair(ours: Statement, vendor: Statement): Pair {
  const [own, theirs] = [ours.values?.known, vendor.values?.known];
  if (!own || !theirs) return ["values", wordsOf(ours), wordsOf(vendor)];
  const added = theirs.filter((value) => !own.includes(value));
  const lacking = own.filter((value) => !theirs.includes(value));
  const parts = [
    ...(added.length > 0 ? [`adds ${added.join(", ")}`] : []),
    ...(lacking.length > 0 ? [`lacks ${lacking.join(", ")}`] : []),
  ];
  return ["values", "listed", parts.join("; ") || "listed"];
}

function limitPairs(ours: Statement, vendor: Statement): Pair[] {
  return Object.entries(vendor.limits ?? {}).map(([keyword, limit]) => {
    return pair(
      "limits",
      `${keyword} ${ours.limits?.[keyword] ?? "not set"}`,
      `${keyword} ${limit}`,
    );
  });
}
