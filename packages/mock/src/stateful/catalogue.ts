import type { AccountsMethod } from "@vox-accounts/types";
import { isRecord } from "../checks.ts";
import type { ResponseFacts } from "../contract/responses.ts";
import type { ResponseOf } from "./stateful-call.ts";

/** The fields that tell records apart, by the field of the list that holds them. */
type Keys = Readonly<Record<string, string>>;

/**
 * Methods whose answers no call changes: they list what the examples of the contract have together,
 * so that what a filter finds stands in the whole list as well.
 */
const CATALOGUES: { readonly [M in AccountsMethod]?: Keys } = {
  GetCurrencyRate: {},
  GetResourcePrice: { result: "resource_type", price_groups: "price_group_id" },
  GetSubscriptionPrice: { result: "subscription_template_id" },
};

/** The successes that the contract shows of a method. */
export function examplesOf<M extends AccountsMethod>(
  responses: ReadonlyMap<string, ResponseFacts>,
  method: M,
): ResponseOf<M>[] {
  const examples = [...(responses.get(method)?.examples.values() ?? [])];
  const successes = examples.filter((one) => isRecord(one) && "result" in one);
  return successes as ResponseOf<M>[]; // the contract's lint holds them against its schema
}

/** The answers of the methods that have a catalogue. */
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

/** All that two answers have; where both have a value, that of the first. */
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

/** A record with what its twin has in the lists that have keys; its own fields stay together. */
function withLists(keys: Keys, record: Record<string, unknown>, twin: unknown) {
  if (!isRecord(twin)) return record;
  const lists = Object.keys(record).filter((name) => name in keys);
  const merged = lists.map((name) => [name, union(keys, record[name], twin[name], name)]);
  return { ...record, ...Object.fromEntries(merged) };
}
