/** Compares catalogues of error codes: what callers name, and what a code proves. */

import { type JsonObject, keysOf, objectOf, same, shown } from "../../contract/json.ts";
import type { Change } from "../change.ts";
import { changeAt, unknownChange, wordsAt } from "../model/context.ts";
import { matched } from "../model/operations.ts";

/** Every change between two catalogues. */
export function compareCatalogues(one: unknown, other: unknown): Change[] {
  const [before, after] = [objectOf(one), objectOf(other)];
  const part = (catalogue: JsonObject, name: string) => {
    return new Map(Object.entries(objectOf(catalogue[name])));
  };
  return [
    ...entryChanges("code", part(before, "codes"), part(after, "codes")),
    ...entryChanges("class", part(before, "classes"), part(after, "classes")),
  ];
}

type Entries = ReadonlyMap<string, unknown>;

function entryChanges(kind: string, ones: Entries, others: Entries): Change[] {
  const { both, gone, added } = matched(ones, others);
  const at = (key: string) => ({ method: "", side: "error", where: `${kind} ${key}` }) as const;
  return [
    ...gone.map(({ key }) => changeAt(at(key), "breaking", "was removed", "Stop using its name.")),
    ...added.map(({ key }) => changeAt(at(key), "feature", "was added")),
    ...both.flatMap((pair) => pairChanges(at(pair.key), objectOf(pair.one), objectOf(pair.other))),
  ];
}

type Place = Parameters<typeof changeAt>[0];

function pairChanges(place: Place, one: JsonObject, other: JsonObject): Change[] {
  const changed = keysOf(one, other).filter((key) => !same(one[key], other[key]));
  return changed.map((key) => {
    const what = `${key} was ${shown(one[key])}, is ${shown(other[key])}`;
    if (key === "name" || key === "class") {
      return changeAt(place, "breaking", what, "Rename it in your error handling.");
    }
    if (key === "retry") return changeAt(place, "fix", what);
    if (key === "decided") return proof(place, one[key], other[key], what);
    if (["message", "hint", "description"].includes(key)) return wordsAt(place, `${key} changes`);
    return unknownChange(place, what);
  });
}

const proofs = ["own-checks", "before-method"];

/** A code that proves less makes a known outcome unknown. */
function proof(place: Place, one: unknown, other: unknown, what: string): Change {
  const [before, after] = [proofs.indexOf(String(one)), proofs.indexOf(String(other))];
  if (after >= before) return changeAt(place, before === after ? "docs" : "feature", what);
  return changeAt(
    place,
    "breaking",
    what,
    "After this error, check whether the call was carried out.",
  );
}
