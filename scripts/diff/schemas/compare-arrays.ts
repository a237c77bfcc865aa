import type { Atom } from "./atoms.ts";
import type { Comparing } from "./comparing.ts";
import { type Difference, inside } from "./severities.ts";

/** The differences between the members of two lists. */
export function arrayDifferences(
  { compare }: Comparing,
  { type, array: one }: Atom,
  { array: other }: Atom,
): Difference[] {
  if (type !== "array") return [];
  const length = Math.max(one.prefix.length, other.prefix.length);
  const front = Array.from({ length }, (_, index) =>
    inside(
      `[${index}]`,
      compare(one.prefix[index] ?? one.items, other.prefix[index] ?? other.items),
    ),
  );
  return [
    ...front.flat(),
    ...inside("[]", compare(one.items, other.items)),
    ...uniqueness(one.unique, other.unique),
  ];
}

function uniqueness(one: boolean, other: boolean): Difference[] {
  if (one === other) return [];
  if (other) return [{ kind: "narrower", path: [], what: "members may no longer repeat" }];
  return [{ kind: "wider", path: [], what: "members may repeat" }];
}
