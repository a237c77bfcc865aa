/** Compares limits of numbers, lengths and counts, and texts such as patterns and formats. */
import type { Atom, Bound } from "./atoms.ts";
import type { Difference, Kind } from "./severities.ts";

/** The differences in limits between two atoms of one type. */
export function limitDifferences(one: Atom, other: Atom): Difference[] {
  return [
    ...boundDifference("lower", one, other),
    ...boundDifference("upper", one, other),
    ...integerDifference(one, other),
    ...steps(one.texts.multipleOf ?? [], other.texts.multipleOf ?? []),
    ...formats(one, other),
    ...patterns(one, other),
    ...["contentEncoding", "contentMediaType"].flatMap((keyword) => {
      return setDifference(keyword, one.texts[keyword] ?? [], other.texts[keyword] ?? [], "other");
    }),
    ...timestamps(one.texts["x-timestamp"], other.texts["x-timestamp"]),
  ];
}

function boundDifference(end: "lower" | "upper", one: Atom, other: Atom): Difference[] {
  const before = one[end];
  const after = other[end];
  if (before?.value === after?.value && before?.exclusive === after?.exclusive) return [];
  const narrows = isTighter(end, after, before);
  const what = `the ${boundName(end, one)} was ${boundText(before)}, is ${boundText(after)}`;
  return [{ kind: narrows ? "narrower" : "wider", path: [], what }];
}

function isTighter(end: "lower" | "upper", one: Bound | undefined, other: Bound | undefined) {
  if (!one || !other) return one !== undefined;
  if (one.value === other.value) return one.exclusive;
  return end === "lower" ? one.value > other.value : one.value < other.value;
}

function boundName(end: "lower" | "upper", { type }: Atom): string {
  const subject = { string: "length", array: "number of members", object: "number of properties" };
  const name = type in subject ? ` ${subject[type as keyof typeof subject]}` : "";
  return `${end === "lower" ? "least" : "greatest"}${name || " value"}`;
}

function boundText(bound: Bound | undefined): string {
  if (!bound) return "open";
  return bound.exclusive ? `${bound.value} (exclusive)` : String(bound.value);
}

function integerDifference(one: Atom, other: Atom): Difference[] {
  if (one.integer === other.integer) return [];
  const [was, is] = other.integer ? ["any number", "an integer"] : ["an integer", "any number"];
  const kind = other.integer ? "narrower" : "wider";
  return [{ kind, path: [], what: `was ${was}, is ${is}` }];
}

function steps(ones: readonly string[], others: readonly string[]): Difference[] {
  const [before, after] = [ones.map(Number), others.map(Number)];
  const wider = after.every((step) => before.some((coarse) => Number.isInteger(coarse / step)));
  const narrower = before.every((step) => after.some((coarse) => Number.isInteger(coarse / step)));
  if (wider && narrower) return [];
  const narrowerOrOther = narrower ? "narrower" : "other";
  const kind = wider ? "wider" : narrowerOrOther;
  return [{ kind, path: [], what: `the step was ${ones.join()}, is ${others.join()}` }];
}

const widerFormats: Readonly<Record<string, string>> = { int32: "int64", float: "double" };

function formats(one: Atom, other: Atom): Difference[] {
  const [before, after] = [one.texts.format ?? [], other.texts.format ?? []];
  const [old, now] = [before[0], after[0]];
  if (one.type === "number" && before.length === 1 && after.length === 1 && old && now) {
    const what = `the format was ${old}, is ${now}`;
    if (widerFormats[old] === now) return [{ kind: "wider", path: [], what }];
    if (widerFormats[now] === old) return [{ kind: "narrower", path: [], what }];
  }
  return setDifference("format", before, after, "other");
}

function patterns(one: Atom, other: Atom): Difference[] {
  // the pattern of a list is compared with its members
  const areLists = [one, other].every(({ demands }) => {
    return demands.some(({ keyword }) => keyword === "x-list");
  });
  if (areLists) return [];
  const [before, after] = [limitingPatterns(one), limitingPatterns(other)];
  return setDifference("pattern", before, after, "undecided");
}

function limitingPatterns({ texts }: Atom): string[] {
  return (texts.pattern ?? []).filter((text) => !["", ".*", "^.*$", "^.*", ".*$"].includes(text));
}

function setDifference(
  keyword: string,
  ones: readonly string[],
  others: readonly string[],
  changed: Kind,
): Difference[] {
  const gone = ones.filter((text) => !others.includes(text));
  const added = others.filter((text) => !ones.includes(text));
  if (gone.length === 0 && added.length === 0) return [];
  const was = ones.join(" and ") || "open";
  const what = `the ${keyword} was ${was}, is ${others.join(" and ") || "open"}`;
  if (added.length === 0) return [{ kind: "wider", path: [], what }];
  if (gone.length === 0) return [{ kind: "narrower", path: [], what }];
  return [{ kind: changed, path: [], what }];
}

/** The format of a timestamp determines how callers parse it, so any change is breaking. */
function timestamps(
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): Difference[] {
  const [was, is] = [before?.join() ?? "none", after?.join() ?? "none"];
  return was === is ? [] : [{ kind: "other", path: [], what: `x-timestamp was ${was}, is ${is}` }];
}
