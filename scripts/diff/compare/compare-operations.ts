/** Compares an operation with its counterpart; in a callback, the caller is the server. */

import { keysOf, objectOf, same } from "../../contract/json.ts";
import type { Change } from "../change.ts";
import { operationExtensionChanges } from "../extensions/operation.ts";
import { type Context, changeAt, type Place, unknownChange, wordsAt } from "../model/context.ts";
import { matched, type Operation, operationsOf, variablesOf } from "../model/operations.ts";
import { answerChanges } from "./answers.ts";
import { bodyChanges } from "./bodies.ts";
import { parameterChanges } from "./parameters.ts";
import { securityChanges } from "./security.ts";
import { serverChanges } from "./servers.ts";

/** Who calls: `call` means the caller, `callback` the API. */
export type Role = "call" | "callback";

export function compareOperations(
  context: Context,
  one: Operation,
  other: Operation,
  role: Role,
): Change[] {
  const request = placeOf(one, role, "request");
  const answer = placeOf(one, role, "response");
  return [
    ...idChanges(request, one, other),
    ...variableNames(request, one, other),
    ...parameterChanges(context, request, one.parameters, other.parameters),
    ...bodyChanges(context, request, one.object.requestBody, other.object.requestBody),
    ...answerChanges(context, answer, one.object.responses, other.object.responses),
    ...(role === "call"
      ? securityChanges(context, one, other)
      : callbackSecurity(request, one, other)),
    ...ownServers(request, one, other),
    ...nestedCallbacks(context, one, other),
    ...operationExtensionChanges(context, one, other, request.side),
    ...deprecation(request, one, other),
    ...restOfOperation(request, one, other),
  ];
}

function placeOf({ name }: Operation, role: Role, part: "request" | "response"): Place {
  const isSent = (role === "call") === (part === "request");
  return {
    method: name,
    side: role === "callback" ? "callback" : part,
    where: "",
    direction: isSent ? "sent" : "received",
  };
}

function idChanges(place: Place, one: Operation, other: Operation): Change[] {
  const [before, after] = [one.object.operationId, other.object.operationId];
  if (before === after) return [];
  const at = { ...place, where: "operationId" };
  if (before === undefined) return [changeAt(at, "feature", `is ${String(after)}`)];
  const what = `was ${String(before)}, is ${String(after ?? "nothing")}`;
  return [
    changeAt(at, "breaking", what, "Functions and types are named after it: use the new names."),
  ];
}

/** Typed callers pass path variables by name, even if the URL stays the same. */
function variableNames(place: Place, one: Operation, other: Operation): Change[] {
  const [before, after] = [variablesOf(one.path), variablesOf(other.path)];
  if (same(before, after)) return [];
  const what = `was ${one.path}, is ${other.path}`;
  return [
    changeAt({ ...place, where: "path" }, "breaking", what, "Pass variables by their new names."),
  ];
}

/** How the caller's server verifies that the API is calling. */
function callbackSecurity(place: Place, one: Operation, other: Operation): Change[] {
  if (same(one.object.security, other.object.security)) return [];
  const what = "how the API authenticates itself changes";
  return [changeAt({ ...place, where: "security" }, "breaking", what, "Check it in the receiver.")];
}

function ownServers(place: Place, one: Operation, other: Operation): Change[] {
  const serversOf = ({ object, item }: Operation) => object.servers ?? item.servers;
  const [before, after] = [serversOf(one), serversOf(other)];
  if (before === undefined && after === undefined) return [];
  return serverChanges({ ...place, where: "servers" }, before, after);
}

function nestedCallbacks(context: Context, one: Operation, other: Operation): Change[] {
  const ones = objectOf(one.object.callbacks);
  const others = objectOf(other.object.callbacks);
  return keysOf(ones, others).flatMap((name) => {
    const before = operationsOf(context.base, context.base.resolve(ones[name]));
    const after = operationsOf(context.revision, context.revision.resolve(others[name]));
    return callbackChanges(context, before, after, `${one.name} callback ${name}`);
  });
}

/** Operations of the caller that the API calls. */
export function callbackChanges(
  context: Context,
  ones: ReturnType<typeof operationsOf>,
  others: ReturnType<typeof operationsOf>,
  where: string,
): Change[] {
  const { both, gone, added } = matched(ones, others);
  const at = (method: string, path: string) => {
    return { method, side: "callback", where: `${where} ${path}` } as const;
  };
  return [
    ...gone.map(({ one }) =>
      changeAt(at(one.name, one.path), "breaking", "was removed", "Stop expecting it."),
    ),
    ...added.map(({ other }) => changeAt(at(other.name, other.path), "feature", "was added")),
    ...both.flatMap(({ one, other }) => compareOperations(context, one, other, "callback")),
  ];
}

function deprecation(place: Place, one: Operation, other: Operation): Change[] {
  const [was, is] = [one.object.deprecated === true, other.object.deprecated === true];
  if (was === is) return [];
  const at = { ...place, side: "docs", where: "deprecated" } as const;
  if (!is) return [changeAt(at, "docs", "is no longer deprecated")];
  return [changeAt(at, "feature", "is deprecated", "Plan to stop using it.")];
}

const handled = [
  "operationId",
  "parameters",
  "requestBody",
  "responses",
  "callbacks",
  "deprecated",
  "security",
  "servers",
];
const documentationKeys = ["summary", "description", "tags", "externalDocs"];

function restOfOperation(place: Place, one: Operation, other: Operation): Change[] {
  const words = ["summary", "description"].filter((key) => !same(one.item[key], other.item[key]));
  const rest = matched(entries(one), entries(other));
  const changed = [
    ...rest.gone.map(({ key }) => key),
    ...rest.added.map(({ key }) => key),
    ...rest.both.filter((pair) => !same(pair.one, pair.other)).map(({ key }) => key),
  ];
  return [
    ...words.map((key) => wordsAt(place, `the ${key} of its path changes`)),
    ...changed.map((key) => {
      const at = { ...place, where: key };
      return documentationKeys.includes(key)
        ? wordsAt(at, "changes")
        : unknownChange(at, `${key} changes`);
    }),
  ];
}

function entries({ object }: Operation): Map<string, unknown> {
  return new Map(
    Object.entries(object).filter(([key]) => !handled.includes(key) && !key.startsWith("x-")),
  );
}
