/** Compares the extensions of a method. */

import {
  isObject,
  type JsonObject,
  keysOf,
  listOf,
  objectOf,
  same,
  textsOf,
} from "../../contract/json.ts";
import type { Change, Side } from "../change.ts";
import { type Context, changeAt, unknownChange, wordsAt } from "../model/context.ts";
import type { Operation } from "../model/operations.ts";
import { codeChanges, commonCodes } from "./error-codes.ts";
import { isForReaders, isSilent } from "./known.ts";
import { pagingChanges } from "./paging.ts";
import { ruleChanges } from "./rules.ts";

/** The changes of an operation's extensions. */
export function operationExtensionChanges(
  context: Context,
  one: Operation,
  other: Operation,
  side: Side,
): Change[] {
  const ofPath = keysOf(one.item, other.item).filter((key) => {
    return key.startsWith("x-") && !same(one.item[key], other.item[key]);
  });
  const changed = keysOf(one.object, other.object).filter((key) => {
    return key.startsWith("x-") && !same(one.object[key], other.object[key]);
  });
  return [...ofPath, ...changed].flatMap((key) => {
    const rule = rules[key];
    if (rule) return rule(context, one, other, side);
    if (isSilent(key)) return [];
    const place = { method: one.name, side, where: key };
    if (isForReaders(key)) return [wordsAt(place, "changes")];
    return [unknownChange(place, `${key} changes`)];
  });
}

type Rule = (context: Context, one: Operation, other: Operation, side: Side) => Change[];

const rules: Readonly<Record<string, Rule>> = {
  "x-effect": effect,
  "x-roles": roles,
  "x-lifecycle": lifecycle,
  "x-rules": (_, one, other) => ruleChanges(one, other),
  "x-paging": (_, { name, object }, other) => {
    return pagingChanges(name, object["x-paging"], other.object["x-paging"]);
  },
  "x-error-codes": (context, one, other) => {
    const place = { method: one.name, side: "error", where: "x-error-codes" } as const;
    const { gone, added } = codeChanges(place, codesOf(one.object), codesOf(other.object));
    const [before, after] = [commonCodes(context.base), commonCodes(context.revision)];
    return [...gone.without(after), ...added.without(before)];
  },
};

const effects = ["read", "write", "money"];

/** The client retries, pages and restricts by effect. */
function effect(_: Context, one: Operation, other: Operation): Change[] {
  const [was, is] = [one.object["x-effect"], other.object["x-effect"]];
  const place = { method: one.name, side: "request", where: "x-effect" } as const;
  const [before, after] = [effects.indexOf(String(was)), effects.indexOf(String(is))];
  if (before < 0 || after < 0) return [unknownChange(place, "the effect changes")];
  const what = `was ${String(was)}, is ${String(is)}`;
  if (after < before) return [changeAt(place, "feature", what)];
  return [changeAt(place, "breaking", what, "The client retries it less often: check your calls.")];
}

function roles(_: Context, one: Operation, other: Operation): Change[] {
  const [before, after] = [objectOf(one.object["x-roles"]), objectOf(other.object["x-roles"])];
  const [were, are] = [textsOf(before.allowed), textsOf(after.allowed)];
  const place = { method: one.name, side: "auth", where: "x-roles" } as const;
  const gone = were.filter((role) => !are.includes(role));
  const added = are.filter((role) => !were.includes(role));
  if (were.length === 0 || are.length === 0 || gone.length + added.length === 0) {
    const isChanged = gone.length + added.length > 0 || before.note !== after.note;
    return isChanged ? [wordsAt(place, "the documentation of the roles changes")] : [];
  }
  return [
    ...gone.map((role) =>
      changeAt(place, "breaking", `${role} may no longer call`, "Call with another role."),
    ),
    ...added.map((role) => changeAt(place, "feature", `${role} may call`)),
  ];
}

function lifecycle(_: Context, one: Operation, other: Operation, side: Side): Change[] {
  const [before, after] = [one, other].map(({ object }) => objectOf(object["x-lifecycle"]));
  const [was, is] = [before?.state ?? "active", after?.state ?? "active"];
  const place = { method: one.name, side, where: "x-lifecycle" };
  const what = `was ${String(was)}, is ${String(is)}`;
  if (was === is) return [wordsAt(place, "changes")];
  const todo = side === "callback" ? "Stop waiting for it." : "Stop calling it.";
  if (is === "withdrawn") return [changeAt(place, "breaking", what, todo)];
  if (was === "withdrawn") return [changeAt(place, "feature", what)];
  if (is === "deprecation-announced") {
    const plan = "Plan to stop using it.";
    return [changeAt({ ...place, side: "docs" }, "feature", what, plan)];
  }
  return [wordsAt(place, what)];
}

function codesOf(object: JsonObject): readonly unknown[] {
  const codes = object["x-error-codes"];
  return isObject(codes) ? listOf(codes.codes) : [];
}
