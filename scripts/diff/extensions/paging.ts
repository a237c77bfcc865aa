/** Compares how a method is paged, which the client's paging depends on. */

import { isObject, type JsonObject, shown } from "../../contract/json.ts";
import type { Change } from "../change.ts";
import { changeAt } from "../model/context.ts";

const names = ["count", "offset", "items", "key"];

/** The changes of a method's paging. */
export function pagingChanges(method: string, one: unknown, other: unknown): Change[] {
  const place = { method, side: "request", where: "x-paging" } as const;
  if (!isObject(one)) return [changeAt(place, "feature", "is now paged")];
  if (!isObject(other)) {
    return [changeAt(place, "breaking", "is no longer paged", "Call it without paging.")];
  }
  const change = (key: string) => `${key} was ${shown(one[key])}, is ${shown(other[key])}`;
  return [
    ...names
      .filter((key) => one[key] !== other[key])
      .map((key) => changeAt(place, "breaking", change(key), "Use the new paging names.")),
    ...maximum(place, one, other, change("maximum")),
    ...total(place, one, other, change("total")),
    ...(one.order_by === other.order_by ? [] : [changeAt(place, "fix", change("order_by"))]),
  ];
}

type At = Parameters<typeof changeAt>[0];

function maximum(place: At, one: JsonObject, other: JsonObject, what: string): Change[] {
  const [was, is] = [Number(one.maximum), Number(other.maximum)];
  if (was === is) return [];
  if (is > was) return [changeAt(place, "feature", what)];
  return [changeAt(place, "breaking", what, "Request smaller pages.")];
}

function total(place: At, one: JsonObject, other: JsonObject, what: string): Change[] {
  if (one.total === other.total) return [];
  if (one.total === undefined) return [changeAt(place, "feature", what)];
  return [changeAt({ ...place, side: "response" }, "breaking", what, "Stop relying on the total.")];
}
