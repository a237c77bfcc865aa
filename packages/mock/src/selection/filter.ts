import type { Filter } from "../contract/application.ts";
import type { Parameter } from "../contract/operation.ts";
import {
  type Fields,
  fieldOf,
  mapRecords,
  recordsAt,
  selectRecords,
  withField,
} from "./records.ts";

/** A filter that a call sets, and the values that it asks for. */
export interface ActiveFilter {
  readonly filter: Filter;
  readonly asked: readonly string[];
}

/** The filters that a call sets; its word for everything and a default set none. */
export function activeFilters(
  parameters: Iterable<Parameter>,
  sent: URLSearchParams,
): ActiveFilter[] {
  return [...parameters].flatMap(({ name, schema, applies }) => {
    const text = sent.get(name);
    if (applies?.kind !== "filter" || !text || text === String(schema.default)) return [];
    if (applies.value !== undefined)
      return text === "true" ? [{ filter: applies, asked: [applies.value] }] : [];
    const list = schema["x-list"];
    if (list?.all && text === "all") return [];
    return [{ filter: applies, asked: list ? text.split(";") : [text] }];
  });
}

/** A copy of an answer with the records that a filter lets through. */
export function applyFilter(body: unknown, { filter, asked }: ActiveFilter): unknown {
  const { at, match, field = "", echo } = filter;
  if (match === "key")
    return mapRecords(body, at, (record) => pick(record, (name) => asked.includes(name)));
  return selectRecords(body, at, (record) => {
    const fitting = asked.filter((text) => fits(filter, record, fieldOf(record, field), text));
    if (fitting.length === 0) return undefined;
    return echo === undefined ? record : withField(record, echo, fitting);
  });
}

/** How much of an answer is what filters are about. */
export function amountLeft(body: unknown, filters: readonly ActiveFilter[]): number {
  const amounts = filters.map(({ filter: { at, match } }) => {
    const records = recordsAt(body, at);
    return match === "key"
      ? records.reduce((sum, record) => sum + Object.keys(record).length, 0)
      : records.length;
  });
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** A record with some of its fields. */
export function pick(record: Fields, takes: (name: string) => boolean): Fields {
  return Object.fromEntries(Object.entries(record).filter(([name]) => takes(name)));
}

/** Orders two values of a field, be they numbers or texts. */
export function compare(one: unknown, other: unknown): number {
  if (one === other) return 0;
  if (one === undefined || one === null) return 1;
  if (other === undefined || other === null) return -1;
  return one < other ? -1 : 1;
}

function fits(filter: Filter, record: Fields, value: unknown, asked: string): boolean {
  if (value === undefined || value === null) return false;
  switch (filter.match) {
    case "at-least":
      return distance(value, asked) >= 0;
    case "at-most":
      return distance(value, asked) <= 0;
    case "above":
      return distance(value, asked) > 0;
    case "prefix":
      return (
        hasPrefixOf(asked, value) &&
        !(filter.except !== undefined && hasPrefixOf(asked, fieldOf(record, filter.except)))
      );
    default:
      return [value].flat().some((one) => distance(one, asked) === 0);
  }
}

/** Below, at or above zero as a value is to what is asked; a timestamp counts as its day. */
function distance(value: unknown, asked: string): number {
  if (typeof value === "number") return value - Number(asked);
  const text = String(value);
  const isOfDay = /^\d{4}-\d\d-\d\d$/.test(asked) && /^\d{4}-\d\d-\d\d /.test(text);
  return compare(isOfDay ? text.slice(0, asked.length) : text, asked);
}

function hasPrefixOf(asked: string, prefixes: unknown): boolean {
  return Array.isArray(prefixes) && prefixes.some((prefix) => asked.startsWith(String(prefix)));
}
