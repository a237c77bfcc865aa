/** Compares the addresses of the API. */

import { isObject, type JsonObject, listOf, objectOf, same, without } from "../../contract/json.ts";
import type { Change } from "../change.ts";
import { changeAt, type Place, wordsAt } from "../model/context.ts";
import { matched } from "../model/operations.ts";

type At = Pick<Place, "method" | "side" | "where">;

/** The changes of the servers of a document, path or operation. */
export function serverChanges(place: At, one: unknown, other: unknown): Change[] {
  const { both, gone, added } = matched(serversOf(one), serversOf(other));
  return [
    ...gone.map(({ key }) =>
      changeAt(place, "breaking", `the server ${key} was removed`, "Call another server."),
    ),
    ...added.map(({ key }) => changeAt(place, "feature", `the server ${key} was added`)),
    ...both.flatMap((pair) => {
      const variables = [pair.one.variables, pair.other.variables].map(plainVariables);
      if (!same(variables[0], variables[1])) {
        return [
          changeAt(place, "breaking", `the variables of ${pair.key} change`, "Set them again."),
        ];
      }
      if (same(pair.one, pair.other)) return [];
      return [wordsAt(place, `the description of ${pair.key} changes`)];
    }),
  ];
}

function serversOf(servers: unknown): Map<string, JsonObject> {
  const list = listOf(servers).filter(isObject);
  const named = list.length > 0 ? list : [{ url: "/" }];
  return new Map(named.map((server) => [String(server.url).replace(/(.)\/$/u, "$1"), server]));
}

function plainVariables(variables: unknown): JsonObject {
  return Object.fromEntries(
    Object.entries(objectOf(variables)).map(([name, variable]) => {
      return [name, without(objectOf(variable), "description")];
    }),
  );
}
