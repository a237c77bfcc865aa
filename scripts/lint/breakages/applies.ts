import type { Spec } from "../spec.ts";
import { at, type Breakage, method, type Node, parameter, put } from "./breakage.ts";

export const applies: Breakage[] = [
  {
    name: "a read parameter without x-applies",
    spoil: (spec) => delete parameter(spec, "ListMembers", "active")["x-applies"],
    says: /active.*its effect on the answer is missing/u,
  },
  {
    name: "a write parameter with x-applies",
    spoil: (spec) =>
      put(parameter(spec, "PayFees", "amount"), "x-applies", { kind: "none", reason: "none" }),
    says: /PayFees.*amount.*not a read/u,
  },
  changed("an unknown kind", "ListMembers", "active", { kind: "sieve" }, /sieve is not a kind/u),
  changed(
    "a place that the answer does not have",
    "ListMembers",
    "active",
    { at: "members[]" },
    /the answer has no members\[\]/u,
  ),
  changed(
    "a field that the records do not have",
    "ListMembers",
    "active",
    { field: "idle" },
    /idle is not a field/u,
  ),
  changed(
    "a filter of a field that is not a list",
    "ListMembers",
    "active",
    { at: "result" },
    /not a list/u,
  ),
  changed(
    "an unknown way to match",
    "ListMembers",
    "active",
    { match: "like" },
    /like is not a way to match/u,
  ),
  changed("a filter without a field", "ListMembers", "active", { field: undefined }, /no field/u),
  changed("a key with a field", "ListMembers", "active", { match: "key" }, /by key has a field/u),
  changed(
    "prefixes that are not a list",
    "ListBranches",
    "postcode",
    { at: "result[]", field: "state", except: undefined, echo: undefined },
    /state is not a list of prefixes/u,
  ),
  changed(
    "prefixes to leave out that the records do not have",
    "ListBranches",
    "postcode",
    { except: "denied" },
    /denied is not a field/u,
  ),
  changed(
    "an echo that the records do not have",
    "ListBranches",
    "postcode",
    { echo: "asked" },
    /asked is not a field/u,
  ),
  changed(
    "a detail that the records do not have",
    "GetLibrary",
    "with_newest_book",
    { fields: ["oldest_book"] },
    /oldest_book is not a field/u,
  ),
  changed(
    "a key that has no meaning",
    "ListMembers",
    "active",
    { fields: ["active"] },
    /fields is not allowed/u,
  ),
  changed(
    "an order without fields",
    "ListMembers",
    "order_by",
    { by: undefined },
    /by is missing/u,
  ),
  changed(
    "an order by another value",
    "ListMembers",
    "order_by",
    { by: { account_id: "account_id" } },
    /it has account_id/u,
  ),
  changed(
    "an order by an unknown field",
    "ListMembers",
    "order_by",
    { by: { account_id: "account_id", member_name: "name", joined: "joined" } },
    /name is not a field/u,
  ),
  changed(
    "a choice among unknown fields",
    "ListBranches",
    "live_balance",
    { from: { true: "now", false: "booked" } },
    /now is not a field/u,
  ),
  changed(
    "a switch that is not a boolean",
    "ListMembers",
    "favourite_genre",
    { kind: "keep", fields: ["account_id"], field: undefined },
    /not a boolean/u,
  ),
  changed(
    "a value that is not known for the field",
    "ListBranches",
    "open_only",
    { value: "AJAR" },
    /AJAR is not a known value/u,
  ),
  changed(
    "an exception with an unknown parameter",
    "ListMembers",
    "with_address",
    { unless: { brief: "true" } },
    /brief is not a parameter/u,
  ),
  changed("an omission without a reason", "GetPrices", "text", { reason: undefined }, /reason/u),
  {
    name: "accounts of a caller who is not identified",
    spoil: (spec) => delete method(spec, "ListBranches")["x-caller-account"],
    says: /branch_id.*caller's record is not identified/u,
  },
  {
    name: "a caller at a place that the answer does not have",
    spoil: (spec) => put(at(method(spec, "GetLibrary"), "x-caller-account"), "at", "library"),
    says: /x-caller-account: the answer has no library/u,
  },
  {
    name: "a caller in a field that the record does not have",
    spoil: (spec) => put(at(method(spec, "GetLibrary"), "x-caller-account"), "field", "owner"),
    says: /x-caller-account: owner is not a field/u,
  },
];

/** Changes keys of `x-applies` of a parameter; undefined keys are removed. */
function changed(name: string, operation: string, of: string, keys: Node, says: RegExp): Breakage {
  const spoil = (spec: Spec) => {
    const does = at(parameter(spec, operation, of), "x-applies");
    for (const [key, value] of Object.entries(keys)) {
      if (value === undefined) delete does[key];
      else put(does, key, value);
    }
  };
  return { name, spoil, says };
}
