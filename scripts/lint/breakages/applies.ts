import type { Spec } from "../spec.ts";
import { at, type Breakage, method, type Node, parameter, put } from "./breakage.ts";

export const applies: Breakage[] = [
  {
    name: "a parameter of a read that says nothing",
    spoil: (spec) => delete parameter(spec, "ListMembers", "active")["x-applies"],
    says: /active.*nothing says what it does/u,
  },
  {
    name: "a parameter of a write that says something",
    spoil: (spec) =>
      put(parameter(spec, "PayFees", "amount"), "x-applies", { kind: "none", reason: "none" }),
    says: /PayFees.*amount.*no read/u,
  },
  changed("an unknown kind", "ListMembers", "active", { kind: "sieve" }, /sieve is no kind/u),
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
    /idle is no field/u,
  ),
  changed("a filter of what is no list", "ListMembers", "active", { at: "result" }, /no list/u),
  changed(
    "an unknown way to match",
    "ListMembers",
    "active",
    { match: "like" },
    /like is no way to match/u,
  ),
  changed("a filter without a field", "ListMembers", "active", { field: undefined }, /no field/u),
  changed("a key with a field", "ListMembers", "active", { match: "key" }, /by key has a field/u),
  changed(
    "prefixes that are no list",
    "ListBranches",
    "postcode",
    { at: "result[]", field: "state", except: undefined, echo: undefined },
    /state is no list of prefixes/u,
  ),
  changed(
    "prefixes to leave out that the records do not have",
    "ListBranches",
    "postcode",
    { except: "denied" },
    /denied is no field/u,
  ),
  changed(
    "an echo that the records do not have",
    "ListBranches",
    "postcode",
    { echo: "asked" },
    /asked is no field/u,
  ),
  changed(
    "a detail that the records do not have",
    "GetLibrary",
    "with_newest_book",
    { fields: ["oldest_book"] },
    /oldest_book is no field/u,
  ),
  changed(
    "a key that has no meaning",
    "ListMembers",
    "active",
    { fields: ["active"] },
    /fields has no meaning/u,
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
    /it speaks of account_id/u,
  ),
  changed(
    "an order by an unknown field",
    "ListMembers",
    "order_by",
    { by: { account_id: "account_id", member_name: "name", joined: "joined" } },
    /name is no field/u,
  ),
  changed(
    "a choice among unknown fields",
    "ListBranches",
    "live_balance",
    { from: { true: "now", false: "booked" } },
    /now is no field/u,
  ),
  changed(
    "a switch that is no boolean",
    "ListMembers",
    "favourite_genre",
    { kind: "keep", fields: ["account_id"], field: undefined },
    /no boolean/u,
  ),
  changed(
    "a value that the field is not known to have",
    "ListBranches",
    "open_only",
    { value: "AJAR" },
    /AJAR is no known value/u,
  ),
  changed(
    "an exception by an unknown parameter",
    "ListMembers",
    "with_address",
    { unless: { brief: "true" } },
    /brief is no parameter/u,
  ),
  changed("an omission without a reason", "GetPrices", "text", { reason: undefined }, /reason/u),
  {
    name: "accounts beside a caller whom nothing names",
    spoil: (spec) => delete method(spec, "ListBranches")["x-caller-account"],
    says: /branch_id.*which of the records is the caller's/u,
  },
  {
    name: "a caller at a place that the answer does not have",
    spoil: (spec) => put(at(method(spec, "GetLibrary"), "x-caller-account"), "at", "library"),
    says: /x-caller-account: the answer has no library/u,
  },
  {
    name: "a caller in a field that the record does not have",
    spoil: (spec) => put(at(method(spec, "GetLibrary"), "x-caller-account"), "field", "owner"),
    says: /x-caller-account: owner is no field/u,
  },
];

/** Changes keys of `x-applies` of a parameter; those that are undefined go. */
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
