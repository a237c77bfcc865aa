import { type JsonObject, keysOf, same } from "../../contract/json.ts";
import type { Change } from "../change.ts";
import { changeAt, type Place, unknownChange, wordsAt } from "../model/context.ts";
import { isForReaders, isSilent } from "./known.ts";

/** The changes of a parameter's extensions; those of its schema are compared with the schema. */
export function parameterExtensionChanges(
  place: Place,
  one: JsonObject,
  other: JsonObject,
): Change[] {
  const changed = keysOf(one, other).filter((key) => {
    return key.startsWith("x-") && !same(one[key], other[key]);
  });
  return changed.flatMap((key) => {
    if (isSilent(key)) return [];
    if (isForReaders(key)) return [wordsAt(place, `${key} changes`)];
    if (key === "x-sensitive") return [sensitivity(place, other[key] === true)];
    return [unknownChange(place, `${key} changes`)];
  });
}

function sensitivity(place: Place, isSecret: boolean): Change {
  if (isSecret) return changeAt(place, "fix", "is now a secret");
  return changeAt(place, "breaking", "is no longer a secret", "Keep it out of your logs.");
}
