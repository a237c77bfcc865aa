/**
 * A schema in parts that are easy to compare: each atom describes the values of one JSON type in
 * one branch. A schema allows what any of its atoms allows.
 */
import { canonical, type JsonObject, same } from "../../contract/json.ts";
import type { JsonType } from "./keywords.ts";

/** A schema as written in the document: an object or a boolean. */
export type Schema = unknown;

export interface Bound {
  readonly value: number;
  readonly exclusive: boolean;
}

/** A keyword that is compared as a whole, such as `not`. */
export interface Demand {
  readonly keyword: string;
  readonly value: unknown;
}

export interface Atom {
  readonly type: JsonType;
  /** The name of the branch that it comes from. */
  readonly label: string | undefined;
  /** Whether it is the error envelope. */
  readonly inError: boolean;
  /** Its combination, if the same value may also match other branches. */
  readonly union: "anyOf" | "oneOf" | undefined;
  /** The only values, if an enumeration lists them. */
  readonly values: readonly unknown[] | undefined;
  readonly integer: boolean;
  /** The value of numbers, the length of strings and lists, the number of properties of objects. */
  readonly lower: Bound | undefined;
  readonly upper: Bound | undefined;
  /** Patterns, formats and the like: all texts of a keyword apply. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly array: ArrayPart;
  readonly object: ObjectPart;
  readonly demands: readonly Demand[];
  readonly words: JsonObject;
  readonly marks: Marks;
}

export interface ArrayPart {
  readonly items: Schema;
  readonly prefix: readonly Schema[];
  readonly unique: boolean;
}

export interface ObjectPart {
  readonly properties: ReadonlyMap<string, Schema>;
  readonly required: ReadonlySet<string>;
  readonly additional: Schema;
  readonly patterns: ReadonlyMap<string, Schema>;
  readonly names: Schema;
}

/** What a schema says about itself besides its values. */
export interface Marks {
  readonly deprecated: boolean;
  readonly sensitive: boolean;
  /** Wrapped, because `undefined` means no default, and `null` may be one. */
  readonly default: { readonly value: unknown } | undefined;
  /** Labels by value. */
  readonly known: JsonObject | undefined;
}

export type Both = (one: Schema, other: Schema) => Schema;

/** The intersection of two atoms of one type; `undefined` if it is empty. */
export function intersected(one: Atom, other: Atom, both: Both): Atom | undefined {
  const values = commonValues(one.values, other.values);
  if (values?.length === 0) return undefined;
  return {
    type: one.type,
    label: one.label ?? other.label,
    inError: one.inError || other.inError,
    union: [one.union, other.union].includes("oneOf") ? "oneOf" : (one.union ?? other.union),
    values,
    integer: one.integer || other.integer,
    lower: tighter(one.lower, other.lower, 1),
    upper: tighter(one.upper, other.upper, -1),
    texts: togetherTexts(one.texts, other.texts),
    array: togetherArrays(one.array, other.array, both),
    object: togetherObjects(one.object, other.object, both),
    demands: [...one.demands, ...other.demands],
    words: togetherWords(one.words, other.words),
    marks: togetherMarks(one.marks, other.marks),
  };
}

function commonValues(one: Atom["values"], other: Atom["values"]): Atom["values"] {
  if (!one || !other) return one ?? other;
  return one.filter((value) => other.some((another) => same(value, another)));
}

function tighter(one: Bound | undefined, other: Bound | undefined, sign: 1 | -1) {
  if (!one || !other) return one ?? other;
  if (one.value === other.value) return one.exclusive ? one : other;
  return sign * (one.value - other.value) > 0 ? one : other;
}

function togetherTexts(one: Atom["texts"], other: Atom["texts"]): Atom["texts"] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    names.map((name) => {
      return [name, [...new Set([...(one[name] ?? []), ...(other[name] ?? [])])].toSorted()];
    }),
  );
}

function togetherArrays(one: ArrayPart, other: ArrayPart, both: Both): ArrayPart {
  const length = Math.max(one.prefix.length, other.prefix.length);
  const prefix = Array.from({ length }, (_, index) => {
    return both(one.prefix[index] ?? one.items, other.prefix[index] ?? other.items);
  });
  return { items: both(one.items, other.items), prefix, unique: one.unique || other.unique };
}

function togetherObjects(one: ObjectPart, other: ObjectPart, both: Both): ObjectPart {
  const names = [...new Set([...one.properties.keys(), ...other.properties.keys()])];
  const properties = names
    .map((name) => [name, both(propertyOf(one, name), propertyOf(other, name))] as const)
    .filter(([, schema]) => schema !== false);
  const patterns = [...new Set([...one.patterns.keys(), ...other.patterns.keys()])].map(
    (pattern) => {
      const schemas = [one.patterns.get(pattern) ?? true, other.patterns.get(pattern) ?? true];
      return [pattern, both(schemas[0], schemas[1])] as const;
    },
  );
  return {
    properties: new Map(properties),
    required: new Set([...one.required, ...other.required]),
    additional: both(one.additional, other.additional),
    patterns: new Map(patterns),
    names: both(one.names, other.names),
  };
}

/** What an object allows for a property name, declared or not. */
export function propertyOf({ properties, patterns, additional }: ObjectPart, name: string): Schema {
  if (properties.has(name)) return properties.get(name);
  for (const [pattern, schema] of patterns) if (matches(pattern, name)) return schema;
  return additional;
}

/** Whether a string matches a pattern; an invalid pattern matches nothing. */
export function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return false;
  }
}

function togetherWords(one: JsonObject, other: JsonObject): JsonObject {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    names.map((name) => {
      const said = [one[name], other[name]].filter((word) => word !== undefined);
      const unique = new Map(said.map((word) => [canonical(word), word]));
      return [name, unique.size === 1 ? said[0] : [...unique.values()].flat()];
    }),
  );
}

function togetherMarks(one: Marks, other: Marks): Marks {
  return {
    deprecated: one.deprecated || other.deprecated,
    sensitive: one.sensitive || other.sensitive,
    default: one.default ?? other.default,
    known: one.known ?? other.known,
  };
}
