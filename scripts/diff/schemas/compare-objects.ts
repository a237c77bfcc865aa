/**
 * Compares properties. Undeclared ones are read as "not sent, ignored": a new optional property is
 * new to callers even though an open object allowed it before.
 */
import { isObject } from "../../contract/json.ts";
import { type Atom, type ObjectPart, propertyOf, type Schema } from "./atoms.ts";
import type { Comparing } from "./comparing.ts";
import { type Difference, inside } from "./severities.ts";

/** The differences between two objects. */
export function objectDifferences(
  comparison: Comparing,
  { type, object: one }: Atom,
  { object: other }: Atom,
): Difference[] {
  if (type !== "object") return [];
  const names = new Set([...declared(one), ...declared(other)]);
  return [
    ...[...names].flatMap((name) =>
      inside(name, propertyDifferences(comparison, one, other, name)),
    ),
    ...restDifferences(comparison, one, other),
    ...patternDifferences(comparison, one, other),
    ...nameDifferences(comparison, one, other),
  ];
}

function declared({ properties, required }: ObjectPart): string[] {
  return [...properties.keys(), ...required];
}

function propertyDifferences(
  { compare }: Comparing,
  one: ObjectPart,
  other: ObjectPart,
  name: string,
): Difference[] {
  const before = propertyOf(one, name);
  const after = propertyOf(other, name);
  const isOld = declared(one).includes(name) || isMap(before);
  const isNew = declared(other).includes(name) || isMap(after);
  if (!isNew) return [{ kind: "property-removed", path: [], what: "was removed" }];
  if (!isOld) {
    if (!other.required.has(name)) return [{ kind: "property-added", path: [], what: "was added" }];
    return [{ kind: "required-added", path: [], what: "was added as required" }];
  }
  return [...requiredDifferences(one, other, name), ...compare(before, after)];
}

function requiredDifferences(one: ObjectPart, other: ObjectPart, name: string): Difference[] {
  if (one.required.has(name) === other.required.has(name)) return [];
  if (other.required.has(name)) {
    return [{ kind: "required-added", path: [], what: "was optional, is now required" }];
  }
  return [{ kind: "required-removed", path: [], what: "was required, is now optional" }];
}

/** Whether a schema describes undeclared properties, like that of a map. */
function isMap(schema: Schema): boolean {
  return isObject(schema) && Object.keys(schema).length > 0;
}

function restDifferences(
  { compare }: Comparing,
  { additional: one }: ObjectPart,
  { additional: other }: ObjectPart,
): Difference[] {
  if (one === false || other === false) {
    if (one === other) return [];
    if (one === false)
      return [{ kind: "opened", path: [], what: "additional properties are allowed" }];
    return [{ kind: "closed", path: [], what: "additional properties are no longer allowed" }];
  }
  return inside("*", compare(one, other));
}

function patternDifferences(
  { compare }: Comparing,
  one: ObjectPart,
  other: ObjectPart,
): Difference[] {
  const patterns = new Set([...one.patterns.keys(), ...other.patterns.keys()]);
  return [...patterns].flatMap((pattern) => {
    const before = one.patterns.get(pattern) ?? one.additional;
    const after = other.patterns.get(pattern) ?? other.additional;
    return inside(`/${pattern}/`, compare(before, after));
  });
}

function nameDifferences(
  { relation }: Comparing,
  { names: one }: ObjectPart,
  { names: other }: ObjectPart,
): Difference[] {
  const found = relation(one, other);
  if (found === "same") return [];
  return [{ kind: found, path: [], what: "the allowed property names change" }];
}
