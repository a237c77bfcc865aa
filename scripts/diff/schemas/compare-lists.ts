/** Compares lists in one value (`x-list`): their members, their separator and the word `all`. */
import { isObject, type JsonObject, textsOf } from "../../contract/json.ts";
import { type Atom, matches } from "./atoms.ts";
import type { Comparing } from "./comparing.ts";
import { type Difference, inside } from "./severities.ts";

/** The change from a single value to a list, or from a list to a single value. */
export function singleOrList(
  { base, revision, relation }: Comparing,
  one: JsonObject,
  other: JsonObject,
): Difference[] | undefined {
  const before = membersOf(base.document.resolve(one));
  const after = membersOf(revision.document.resolve(other));
  if (before !== undefined && after === undefined) {
    const fits = ["same", "narrower"].includes(relation(before, other)) && isPlain(other);
    return fits
      ? [{ kind: "narrower", path: [], what: "was a list, is a single value" }]
      : undefined;
  }
  if (before === undefined && after !== undefined) {
    const fits = ["same", "wider"].includes(relation(one, after)) && isPlain(one);
    return fits
      ? [{ kind: "wider", path: [], what: "was a single value, may be a list" }]
      : undefined;
  }
  return undefined;
}

/** A string may contain the separator, so only other types are certainly a list of one. */
function isPlain({ type }: JsonObject): boolean {
  return type === "integer" || type === "number" || type === "boolean";
}

function membersOf(schema: JsonObject): unknown {
  const list = schema["x-list"];
  return isObject(list) ? (list.items ?? {}) : undefined;
}

/** The differences between two lists in one value. */
export function listDifferences(comparison: Comparing, one: Atom, other: Atom): Difference[] {
  const [before, after] = [listOf(one), listOf(other)];
  if (!before || !after) {
    const what = before ? "is no longer a list in one value" : "is now a list in one value";
    return [{ kind: "other", path: [], what }];
  }
  const members = comparison.compare(before.items, after.items);
  return [
    ...inside("[]", members),
    ...allDifferences(before.all, after.all),
    ...formDifferences(formOf(one), formOf(other), enumerationOf(comparison, before.items)),
  ];
}

function listOf({ demands }: Atom): { items: unknown; all: boolean } | undefined {
  const list = demands.find(({ keyword }) => keyword === "x-list")?.value;
  if (!isObject(list)) return undefined;
  return { items: list.items ?? {}, all: list.all === true };
}

function allDifferences(one: boolean, other: boolean): Difference[] {
  if (one === other) return [];
  if (other) return [{ kind: "wider", path: [], what: "the word all is also accepted" }];
  return [{ kind: "narrower", path: [], what: "the word all is no longer accepted" }];
}

interface Form {
  readonly text: string;
  readonly member: string | undefined;
  readonly separator: string | undefined;
}

/** What a pattern such as `^(all|\d+(;\d+)*)$` says about members and separator. */
function formOf({ texts }: Atom): Form {
  const text = (texts.pattern ?? []).join(" and ");
  const bare = /^\^\(all\|(.*)\)\$$/u.exec(text)?.[1] ?? /^\^(.*)\$$/u.exec(text)?.[1];
  for (const split of bare?.matchAll(/\(([^\w\\()[\]])/gu) ?? []) {
    const member = bare?.slice(0, split.index);
    const separator = split[1];
    if (bare === `${member}(${separator}${member})*`) return { text, member, separator };
  }
  return { text, member: undefined, separator: undefined };
}

/** Different patterns of members are safe if the members are listed and still match. */
function formDifferences(one: Form, other: Form, values: readonly string[]): Difference[] {
  if (one.text === other.text) return [];
  const what = `the pattern was ${one.text || "open"}, is ${other.text || "open"}`;
  if (one.separator !== other.separator) return [{ kind: "other", path: [], what }];
  if (one.member !== undefined && one.member === other.member) return [];
  const { member } = other;
  const fits = member !== undefined && values.every((value) => matches(`^(?:${member})$`, value));
  if (values.length > 0 && fits) return [];
  return [{ kind: "undecided", path: [], what }];
}

/** The values that both lists may contain, if their members are listed. */
function enumerationOf({ base }: Comparing, items: unknown): readonly string[] {
  return textsOf(base.document.resolve(items).enum);
}
