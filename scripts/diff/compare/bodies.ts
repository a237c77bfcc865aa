/** Compares bodies of requests, and the media types of any body. */

import { isObject, type JsonObject, keysOf, listOf, objectOf, same } from "../../contract/json.ts";
import type { Change } from "../change.ts";
import { isForReaders, isSilent } from "../extensions/known.ts";
import {
  type Context,
  changeAt,
  type Place,
  schemaChanges,
  unknownChange,
  wordsAt,
} from "../model/context.ts";
import { byLowerKey, matched } from "../model/operations.ts";

/** The changes of a request's body. */
export function bodyChanges(
  context: Context,
  place: Place,
  one: unknown,
  other: unknown,
): Change[] {
  const at = { ...place, where: "body" };
  const isSent = place.direction === "sent";
  const before = context.base.resolve(one);
  const after = context.revision.resolve(other);
  if (!isObject(one) && !isObject(other)) return [];
  if (!isObject(other)) {
    return [
      changeAt(at, "breaking", "was removed", isSent ? "Stop sending it." : "Stop expecting it."),
    ];
  }
  if (!isObject(one)) {
    const isNeeded = isSent && after.required === true;
    const what = isNeeded ? "was added as required" : "was added";
    return [changeAt(at, isNeeded ? "breaking" : "feature", what, isNeeded ? "Send it." : "")];
  }
  return [
    ...requirement(at, before.required === true, after.required === true),
    ...contentChanges(context, at, before.content, after.content),
    ...wordChanges(at, before, after, ["required", "content"]),
  ];
}

function requirement(place: Place, was: boolean, is: boolean): Change[] {
  if (was === is) return [];
  const isSent = place.direction === "sent";
  const isBreaking = is === isSent;
  const what = is ? "was optional, is now required" : "was required, is now optional";
  if (!isBreaking) return [changeAt(place, "feature", what)];
  return [changeAt(place, "breaking", what, isSent ? "Send it." : "Expect it to be missing.")];
}

/** The changes of a body's media types and their schemas. */
export function contentChanges(
  context: Context,
  place: Place,
  one: unknown,
  other: unknown,
): Change[] {
  const ones = byLowerKey(one);
  const others = byLowerKey(other);
  const { both, gone, added } = matched(ones, others);
  const at = (key: string) => ({ ...place, where: `${place.where} ${key}`.trim() });
  return [
    ...both.flatMap((pair) => mediaChanges(context, at(pair.key), pair.one, pair.other)),
    ...gone.flatMap((pair) => {
      const range = rangeFor(pair.key, others);
      if (range) return mediaChanges(context, at(pair.key), pair.one, range.media);
      const todo =
        place.direction === "sent" ? "Send another media type." : "Accept another media type.";
      return [changeAt(at(pair.key), "breaking", "was removed", todo)];
    }),
    ...added.map(({ key }) => changeAt(at(key), "feature", "was added")),
  ];
}

/** The range, such as `text/*`, that contains a media type. */
function rangeFor(type: string, content: ReadonlyMap<string, unknown>) {
  const [plain = type] = type.split(";");
  const ranges = [plain, plain.replace(/\/.*/u, "/*"), "*/*"];
  const key = ranges.find((range) => range !== type && content.has(range));
  return key === undefined ? undefined : { media: content.get(key) };
}

function mediaChanges(context: Context, place: Place, one: unknown, other: unknown): Change[] {
  const before = context.base.resolve(one);
  const after = context.revision.resolve(other);
  return [
    ...schemaChanges(context, place, before.schema ?? true, after.schema ?? true),
    ...encodingChanges(context, place, before, after),
    ...itemSchemas(context, place, before.itemSchema, after.itemSchema),
    ...wordChanges(place, before, after, ["schema", "encoding", "itemSchema"]),
  ];
}

/** The schema of each item of a stream, from OpenAPI 3.2. */
function itemSchemas(context: Context, place: Place, one: unknown, other: unknown): Change[] {
  if (one === undefined && other === undefined) return [];
  return schemaChanges(
    context,
    { ...place, where: `${place.where} items` },
    one ?? true,
    other ?? true,
  );
}

function encodingChanges(
  context: Context,
  place: Place,
  one: JsonObject,
  other: JsonObject,
): Change[] {
  const ones = objectOf(one.encoding);
  const others = objectOf(other.encoding);
  return keysOf(ones, others).flatMap((name) => {
    const before = plainEncoding(context.base.resolve(one.schema), name, ones[name]);
    const after = plainEncoding(context.revision.resolve(other.schema), name, others[name]);
    if (same(before, after)) return [];
    const at = { ...place, where: `${place.where} ${name}` };
    return [changeAt(at, "breaking", "is encoded differently", "Write the new format.")];
  });
}

/** An encoding with OpenAPI's defaults. */
function plainEncoding(schema: JsonObject, name: string, encoding: unknown): JsonObject {
  const { contentType, style, explode, allowReserved, headers } = objectOf(encoding);
  const { type } = objectOf(objectOf(schema.properties)[name]);
  const isObjectType = type === "object" || listOf(type).includes("object");
  return {
    contentType: contentType ?? (isObjectType ? "application/json" : "default"),
    style: style ?? "form",
    explode: explode ?? (style ?? "form") === "form",
    allowReserved: allowReserved ?? false,
    headers: headers ?? {},
  };
}

const documentationKeys = ["description", "summary", "example", "examples"];

/** The keys that were not compared: words, or unknown ones. */
export function wordChanges(
  place: Place,
  one: JsonObject,
  other: JsonObject,
  compared: readonly string[],
): Change[] {
  const changed = keysOf(one, other).filter((key) => {
    const counts = !compared.includes(key) && !isSilent(key);
    return counts && !same(one[key], other[key]);
  });
  return changed.map((key) =>
    documentationKeys.includes(key) || isForReaders(key)
      ? wordsAt(place, `${key} changes`)
      : unknownChange(place, `${key} changes`),
  );
}
