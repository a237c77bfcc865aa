import { type JsonObject, keysOf, same } from "../../contract/json.ts";
import type { Change } from "../change.ts";
import { type Place, wordsAt } from "../model/context.ts";

/** A change for each key that differs, if all keys are only words for readers. */
export function keyWords(
  place: Pick<Place, "method" | "where">,
  one: JsonObject,
  other: JsonObject,
  counts: (key: string) => boolean = () => true,
): Change[] {
  return keysOf(one, other)
    .filter((key) => counts(key) && !same(one[key], other[key]))
    .map((key) => wordsAt(place, `${key} changes`));
}
