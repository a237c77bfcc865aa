/** Compares answers by status: their bodies and headers. */

import { isObject, type JsonObject, keysOf, objectOf, same } from "../../contract/json.ts";
import type { Change } from "../change.ts";
import { type Context, changeAt, type Place, schemaChanges, wordsAt } from "../model/context.ts";
import { byLowerKey, matched } from "../model/operations.ts";
import { contentChanges, wordChanges } from "./bodies.ts";

/** The changes of an operation's answers. */
export function answerChanges(
  context: Context,
  place: Place,
  one: unknown,
  other: unknown,
): Change[] {
  const ones = byStatus(one);
  const others = byStatus(other);
  const { both, gone, added } = matched(ones, others);
  return [
    ...both.flatMap((pair) =>
      sameStatus(context, statusPlace(place, pair.key), pair.one, pair.other),
    ),
    ...gone.flatMap(({ key, one: answer }) => {
      const covering = coveredBy(key, others);
      const at = statusPlace(place, key);
      if (covering) return sameStatus(context, at, answer, covering);
      return isNamedOneByOne(key, others) ? [] : goneStatus(at, key);
    }),
    ...added.flatMap(({ key, other: answer }) => {
      const covering = coveredBy(key, ones);
      const at = statusPlace(place, key);
      if (covering) return sameStatus(context, at, covering, answer);
      return isNamedOneByOne(key, ones) ? [] : newStatus(at, key);
    }),
  ];
}

function byStatus(responses: unknown): Map<string, unknown> {
  const entries = Object.entries(objectOf(responses));
  return new Map(
    entries
      .filter(([key]) => !key.startsWith("x-"))
      .map(([key, answer]) => [key === "default" ? key : key.toUpperCase(), answer]),
  );
}

function statusPlace(place: Place, status: string): Place {
  const side = isFailure(status) && place.side === "response" ? "error" : place.side;
  return { ...place, side, where: `answer ${status}` };
}

function isFailure(status: string): boolean {
  return status === "default" || /^[45]/u.test(status);
}

/** What the other document says about a status by its class or by default. */
function coveredBy(status: string, answers: ReadonlyMap<string, unknown>): unknown {
  if (status === "default") return undefined;
  return answers.get(`${status.charAt(0)}XX`) ?? answers.get("default");
}

/** Whether single statuses replace a class of them, such as `2XX`. */
function isNamedOneByOne(key: string, answers: ReadonlyMap<string, unknown>): boolean {
  const statuses = [...answers.keys()];
  return key.endsWith("XX") && statuses.some((status) => status.charAt(0) === key.charAt(0));
}

/** A caller of the API loses an answer; a caller's server may no longer send one. */
function goneStatus(place: Place, status: string): Change[] {
  if (place.direction === "sent") {
    return [changeAt(place, "breaking", "is no longer accepted", "Answer with another status.")];
  }
  const isExact = status !== "default" && isFailure(status);
  if (isExact) return [changeAt(place, "fix", "is no longer a possible answer")];
  return [changeAt(place, "breaking", "was removed", "Stop relying on this answer.")];
}

function newStatus(place: Place, status: string): Change[] {
  if (place.direction === "sent") return [changeAt(place, "feature", "is also accepted")];
  const todo = isFailure(status) ? "" : "Handle this status too.";
  return [changeAt(place, "feature", "was added", todo)];
}

function sameStatus(context: Context, place: Place, one: unknown, other: unknown): Change[] {
  const before = context.base.resolve(one);
  const after = context.revision.resolve(other);
  return [
    ...answerContent(context, place, before.content, after.content),
    ...headerChanges(context, place, before.headers, after.headers),
    ...(same(before.links, after.links) ? [] : [wordsAt(place, "links change")]),
    ...wordChanges(place, before, after, ["content", "headers", "links"]),
  ];
}

function answerContent(context: Context, place: Place, one: unknown, other: unknown): Change[] {
  const isBare = (content: unknown) => Object.keys(objectOf(content)).length === 0;
  if (place.direction === "received" || isBare(one) === isBare(other)) {
    return contentChanges(context, place, one, other);
  }
  if (isBare(other)) return [changeAt(place, "feature", "no longer expects a body")];
  return [changeAt(place, "breaking", "expects a body", "Answer with a body.")];
}

function headerChanges(context: Context, place: Place, one: unknown, other: unknown): Change[] {
  const { both, gone, added } = matched(headersOf(one), headersOf(other));
  const at = (key: string) => ({ ...place, where: `${place.where} header ${key}` });
  const isSent = place.direction === "sent";
  return [
    ...gone.map(({ key }) => changeAt(at(key), "breaking", "was removed", "Stop relying on it.")),
    ...added.map(({ key, other: header }) => {
      const isNeeded = isSent && context.revision.resolve(header).required === true;
      return changeAt(at(key), isNeeded ? "breaking" : "feature", "was added");
    }),
    ...both.flatMap((pair) => {
      const before = context.base.resolve(pair.one);
      const after = context.revision.resolve(pair.other);
      return headerPair(context, at(pair.key), before, after);
    }),
  ];
}

function headersOf(headers: unknown): Map<string, unknown> {
  const named = byLowerKey(headers);
  named.delete("content-type"); // part of the media types
  return named;
}

function headerPair(context: Context, place: Place, one: JsonObject, other: JsonObject): Change[] {
  const compared = ["required", "schema", "content", "deprecated", "explode", "style"];
  const content = isObject(one.content) || isObject(other.content);
  const changed = keysOf(one, other).includes("explode") && differsInExplode(one, other);
  return [
    ...required(place, one.required === true, other.required === true),
    ...(changed ? [changeAt(place, "breaking", "explode changes", "Read the new format.")] : []),
    ...(content
      ? contentChanges(context, place, one.content, other.content)
      : schemaChanges(context, place, one.schema ?? true, other.schema ?? true)),
    ...(one.deprecated !== true && other.deprecated === true
      ? [changeAt({ ...place, side: "docs" }, "feature", "is deprecated")]
      : []),
    ...wordChanges(place, one, other, compared),
  ];
}

function differsInExplode(one: JsonObject, other: JsonObject): boolean {
  return (one.explode === true) !== (other.explode === true);
}

function required(place: Place, was: boolean, is: boolean): Change[] {
  if (was === is) return [];
  const isBreaking = is === (place.direction === "sent");
  const what = is ? "was optional, is now required" : "was required, is now optional";
  return [
    changeAt(
      place,
      isBreaking ? "breaking" : "feature",
      what,
      isBreaking ? "Stop relying on it." : "",
    ),
  ];
}
