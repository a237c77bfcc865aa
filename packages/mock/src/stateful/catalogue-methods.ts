import type { AccountsMethod } from "@vox-accounts/types";
import { isRecord } from "../checks.ts";
import type { ResponseFacts } from "../contract/responses.ts";
import type { ResponseOf } from "./stateful-call.ts";

/** The key field of records, by the name of their list. */
type Keys = Readonly<Record<string, string>>;

/**
 * Methods whose answers never change: they list the items of all the contract's examples, so that
 * every item that a filter finds is also in the full list.
 */
const CATALOGUES: { readonly [M in AccountsMethod]?: Keys } = {
  GetCurrencyRate: {},
  GetResourcePrice: { result: "resource_type", price_groups: "price_group_id" },
  GetSubscriptionPrice: { result: "subscription_template_id" },
};

/** Returns a method's successful examples in the contract. */
export function examplesOf<M extends AccountsMethod>(
  responses: ReadonlyMap<string, ResponseFacts>,
  method: M,
): ResponseOf<M>[] {
  const examples = [...(responses.get(method)?.examples.values() ?? [])];
  const successes = examples.filter((one) => isRecord(one) && "result" in one);
  return successes as ResponseOf<M>[]; // the contract's lint checks them against its schema
}

/** Creates the responses of the methods with a catalogue. */
export function createCatalogues(
  responses: ReadonlyMap<string, ResponseFacts>,
): ReadonlyMap<string, unknown> {
  const methods = Object.entries(CATALOGUES) as [AccountsMethod, Keys][];
  return new Map(
    methods.flatMap(([method, keys]) => {
      const [first, ...others] = examplesOf(responses, method);
      if (first === undefined) return [];
      return [
        [method, others.reduce<unknown>((all, one) => union(keys, all, one), first)] as const,
      ];
    }),
  );
}

/** Merges two answers; where both have a value, the first one's is kept. */
function union(keys: Keys, one: unknown, other: unknown, field = ""): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return unionOfLists(keys, one, other, field);
  if (!isRecord(one) || !isRecord(other)) return one;
  const all = { ...other, ...one };
  const both = Object.keys(one).filter((name) => Object.hasOwn(other, name));
  for (const name of both) all[name] = union(keys, one[name], other[name], name);
  return all;
}

function unionOfLists(
  keys: Keys,
  one: readonly unknown[],
  other: readonly unknown[],
  field: string,
): readonly unknown[] {
  const key = keys[field];
  if (key === undefined) return one;
  const keyOf = (record: unknown) => (isRecord(record) ? record[key] : undefined);
  const added = other.filter((record) => !one.some((known) => keyOf(known) === keyOf(record)));
  const known = one.map((record) => {
    const twin = other.find((candidate) => keyOf(candidate) === keyOf(record));
    return twin === undefined || !hasLists(keys, record) ? record : withLists(keys, record, twin);
  });
  return [...known, ...added];
}

function hasLists(keys: Keys, record: unknown): record is Record<string, unknown> {
  return isRecord(record) && Object.keys(record).some((name) => name in keys);
}

/** Adds the items of a record with the same key to this record's lists; other fields stay unchanged. */
function withLists(keys: Keys, record: Record<string, unknown>, twin: unknown) {
  if (!isRecord(twin)) return record;
  const lists = Object.keys(record).filter((name) => name in keys);
  const merged = lists.map((name) => [name, union(keys, record[name], twin[name], name)]);
  return { ...record, ...Object.fromEntries(merged) };
}
