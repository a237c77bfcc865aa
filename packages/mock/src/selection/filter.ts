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

/** A filter with the values that a call sets. */
export interface ActiveFilter {
  readonly parameter: Parameter;
  readonly filter: Filter;
  readonly asked: readonly string[];
}

/** Returns the filters that a call sets; defaults and the word for everything set none. */
export function activeFilters(
  parameters: Iterable<Parameter>,
  sent: URLSearchParams,
): ActiveFilter[] {
  return [...parameters].flatMap((parameter) => {
    const { name, schema, applies } = parameter;
    const text = sent.get(name);
    if (applies?.kind !== "filter" || !text || text === String(schema.default)) return [];
    if (applies.value !== undefined)
      return text === "true" ? [{ parameter, filter: applies, asked: [applies.value] }] : [];
    const list = schema["x-list"];
    if (list?.all && text === "all") return [];
    return [{ parameter, filter: applies, asked: list ? text.split(";") : [text] }];
  });
}

/** Copies a response with only the records that match a filter. */
export function applyFilter(body: unknown, { filter, asked }: ActiveFilter): unknown {
  const { at, match, echo } = filter;
  if (match === "key")
    return mapRecords(body, at, (record) => pick(record, (name) => asked.includes(name)));
  return selectRecords(body, at, (record) => {
    const fitting = asked.filter((text) => concerns(filter, record, text));
    if (fitting.length === 0) return undefined;
    return echo === undefined ? record : withField(record, echo, fitting);
  });
}

const MAX_NAMED_POSITIONS = 5;

/** Reports list members that match nothing in a response, by position, never by value. */
export function passedOver(
  body: unknown,
  { parameter: { name, schema }, filter, asked }: ActiveFilter,
): string | undefined {
  if (!schema["x-list"]) return undefined;
  const records = recordsAt(body, filter.at);
  const places = asked.flatMap((text, index) =>
    records.some((record) => concerns(filter, record, text)) ? [] : [index + 1],
  );
  if (places.length === 0) return undefined;
  return `Parameter ${name}: the mock ignores ${namePositions(places)} of the list, which nothing in the answer matches.`;
}

function namePositions(places: readonly number[]): string {
  const told = places.slice(0, MAX_NAMED_POSITIONS).join(", ");
  const more = places.length - MAX_NAMED_POSITIONS;
  return `${places.length > 1 ? "members" : "member"} ${told}${more > 0 ? ` and ${more} more` : ""}`;
}

/** Counts the records or keys in a response that filters apply to. */
export function amountLeft(body: unknown, filters: readonly ActiveFilter[]): number {
  const amounts = filters.map(({ filter: { at, match } }) => {
    const records = recordsAt(body, at);
    return match === "key"
      ? records.reduce((sum, record) => sum + Object.keys(record).length, 0)
      : records.length;
  });
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** Copies a record with some of its fields. */
export function pick(record: Fields, isPicked: (name: string) => boolean): Fields {
  return Object.fromEntries(Object.entries(record).filter(([name]) => isPicked(name)));
}

/** Compares two values of a field, numbers or strings. */
export function compare(one: unknown, other: unknown): number {
  if (one === other) return 0;
  if (one === undefined || one === null) return 1;
  if (other === undefined || other === null) return -1;
  return one < other ? -1 : 1;
}

/** Whether a record matches one value of a filter. */
function concerns(filter: Filter, record: Fields, asked: string): boolean {
  if (filter.match === "key") return Object.hasOwn(record, asked);
  return fits(filter, record, fieldOf(record, filter.field ?? ""), asked);
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

/** Compares a value with the filter's; a timestamp counts as its day. */
function distance(value: unknown, asked: string): number {
  if (typeof value === "number") return value - Number(asked);
  const text = String(value);
  const isOfDay = /^\d{4}-\d\d-\d\d$/.test(asked) && /^\d{4}-\d\d-\d\d /.test(text);
  return compare(isOfDay ? text.slice(0, asked.length) : text, asked);
}

function hasPrefixOf(asked: string, prefixes: unknown): boolean {
  return Array.isArray(prefixes) && prefixes.some((prefix) => asked.startsWith(String(prefix)));
}
