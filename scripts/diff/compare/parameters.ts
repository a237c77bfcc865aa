/** Compares parameters in path, query, headers and cookies. */

import { isObject, type JsonObject, keysOf, same } from "../../contract/json.ts";
import type { Change } from "../change.ts";
import { parameterExtensionChanges } from "../extensions/parameter.ts";
import {
  type Context,
  changeAt,
  type Place,
  schemaChanges,
  unknownChange,
  wordsAt,
} from "../model/context.ts";
import { matched } from "../model/operations.ts";
import { contentChanges } from "./bodies.ts";

type Parameters = ReadonlyMap<string, JsonObject>;

/** The changes of an operation's parameters. */
export function parameterChanges(
  context: Context,
  place: Place,
  ones: Parameters,
  others: Parameters,
): Change[] {
  const { both, gone, added } = matched(ones, others);
  const at = (key: string) => ({ ...place, where: key });
  const isVariable = (key: string) => key.startsWith("path ");
  const variables = [gone, added].map((list) => list.filter(({ key }) => isVariable(key)));
  return [
    ...gone.filter(({ key }) => !isVariable(key)).map(({ key }) => removed(at(key))),
    ...added
      .filter(({ key }) => !isVariable(key))
      .map(({ key, other }) => addition(at(key), other)),
    ...both.flatMap(({ key, one, other }) => pairChanges(context, at(key), one, other)),
    ...renamedVariables(context, place, variables[0] as typeof gone, variables[1] as typeof added),
  ];
}

function removed(place: Place): Change {
  return changeAt(place, "breaking", "was removed", "Stop sending it.");
}

function addition(place: Place, { required }: JsonObject): Change {
  if (required === true) return changeAt(place, "breaking", "was added as required", "Send it.");
  return changeAt(place, "feature", "was added");
}

/** The URL has variables by position; the path's change reports their new names. */
function renamedVariables(
  context: Context,
  place: Place,
  gone: readonly { key: string; one: JsonObject }[],
  added: readonly { key: string; other: JsonObject }[],
): Change[] {
  return gone.flatMap(({ key, one }, index) => {
    const other = added[index]?.other;
    return other ? pairChanges(context, { ...place, where: key }, one, other) : [];
  });
}

function pairChanges(context: Context, place: Place, one: JsonObject, other: JsonObject): Change[] {
  return [
    ...requirement(place, one, other),
    ...serialization(context, place, one, other),
    ...emptiness(place, one, other),
    ...valueChanges(context, place, one, other),
    ...deprecation(place, one, other),
    ...parameterExtensionChanges(place, one, other),
    ...rest(place, one, other),
  ];
}

function requirement(place: Place, one: JsonObject, other: JsonObject): Change[] {
  const [was, is] = [one.required === true, other.required === true];
  if (was === is) return [];
  const isSent = place.direction === "sent";
  if (is) {
    const what = "was optional, is now required";
    return [changeAt(place, isSent ? "breaking" : "feature", what, isSent ? "Send it." : "")];
  }
  const what = "was required, is now optional";
  const todo = isSent ? "" : "Expect it to be missing.";
  return [changeAt(place, isSent ? "feature" : "breaking", what, todo)];
}

/** How lists and objects are serialized; plain values have only one way. */
function serialization(
  context: Context,
  place: Place,
  one: JsonObject,
  other: JsonObject,
): Change[] {
  const isPlain = [
    context[place.direction].base.atoms(one.schema ?? true),
    context[place.direction].revision.atoms(other.schema ?? true),
  ].every((atoms) => atoms.every(({ type }) => type !== "array" && type !== "object"));
  const changed = ["style", "explode", "allowReserved"].filter((key) => {
    if (isPlain && key === "explode") return false;
    return wireSetting(one, key) !== wireSetting(other, key);
  });
  return changed.map((key) => {
    const what = `${key} was ${wireSetting(one, key)}, is ${wireSetting(other, key)}`;
    return changeAt(place, "breaking", what, "Write the value in the new format.");
  });
}

function wireSetting(parameter: JsonObject, key: string): unknown {
  const style = parameter.style ?? (isForm(parameter) ? "form" : "simple");
  if (key === "style") return style;
  return parameter[key] ?? (key === "explode" && style === "form");
}

function isForm({ in: place }: JsonObject): boolean {
  return place === "query" || place === "cookie";
}

function emptiness(place: Place, one: JsonObject, other: JsonObject): Change[] {
  const [was, is] = [one.allowEmptyValue === true, other.allowEmptyValue === true];
  if (was === is) return [];
  if (is) return [changeAt(place, "feature", "may be sent empty")];
  return [changeAt(place, "breaking", "may no longer be sent empty", "Omit it if it is empty.")];
}

function valueChanges(
  context: Context,
  place: Place,
  one: JsonObject,
  other: JsonObject,
): Change[] {
  const [before, after] = [one.content, other.content];
  if (isObject(before) !== isObject(after)) {
    const what = `is now serialized ${isObject(after) ? "by media type" : "by its schema"}`;
    return [changeAt(place, "breaking", what, "Write the value in the new format.")];
  }
  if (isObject(before)) return contentChanges(context, place, before, after);
  return schemaChanges(context, place, one.schema ?? true, other.schema ?? true);
}

function deprecation(place: Place, one: JsonObject, other: JsonObject): Change[] {
  const [was, is] = [one.deprecated === true, other.deprecated === true];
  if (was === is) return [];
  const at = { ...place, side: "docs" } as const;
  if (!is) return [changeAt(at, "docs", "is no longer deprecated")];
  return [changeAt(at, "feature", "is deprecated", "Plan to stop using it.")];
}

const handled = [
  "name",
  "in",
  "required",
  "style",
  "explode",
  "allowReserved",
  "allowEmptyValue",
  "schema",
  "content",
  "deprecated",
];
const documentationKeys = ["description", "example", "examples"];

function rest(place: Place, one: JsonObject, other: JsonObject): Change[] {
  const changed = keysOf(one, other).filter((key) => {
    return !handled.includes(key) && !key.startsWith("x-") && !same(one[key], other[key]);
  });
  return changed.map((key) =>
    documentationKeys.includes(key)
      ? wordsAt(place, `${key} changes`)
      : unknownChange(place, `${key} changes`),
  );
}
