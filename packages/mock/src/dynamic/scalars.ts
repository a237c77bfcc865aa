import type { Schema } from "../contract/document.ts";
import { pick, type Random, whole } from "./random.ts";
import { textForPattern } from "./text-for-pattern.ts";

const FIRST_DAY = Date.UTC(2020, 0, 1);
const RANGE_DAYS = 2500;
const DAY_MS = 24 * 3600 * 1000;
const WORDS = ["amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "harbor"];

/**
 * Returns a plausible value for a schema of a string, number or boolean; `seen` are the values in
 * the contract's examples.
 */
export function scalarFor(
  random: Random,
  type: string | undefined,
  name: string,
  schema: Schema,
  seen: readonly unknown[],
): unknown {
  if (schema.enum) return pick(random, schema.enum);
  if (type === "boolean") return random() < 0.5;
  if (type === "integer") return within(schema, integerFor(random, name, seen));
  if (type === "number") return within(schema, numberFor(random, seen));
  if (type === "string") return textFor(random, name, schema, seen);
  return null;
}

function integerFor(random: Random, name: string, seen: readonly unknown[]): number {
  if (name.endsWith("_id")) return whole(random, 1, 999_999);
  return Number(pick(random, seen.filter(Number.isInteger)) ?? whole(random, 0, 100));
}

function numberFor(random: Random, seen: readonly unknown[]): number {
  const like = seen.filter((value) => typeof value === "number" && value !== 0);
  return Math.round(Number(pick(random, like) ?? 100) * (0.5 + random()) * 100) / 100;
}

function within({ minimum = -Infinity, maximum = Infinity }: Schema, value: number): number {
  return Math.min(Math.max(value, minimum), maximum);
}

function textFor(random: Random, name: string, schema: Schema, seen: readonly unknown[]): string {
  const known = pick(random, Object.keys(schema["x-known-values"] ?? {}));
  if (known !== undefined) return known;
  const moment = new Date(
    FIRST_DAY + whole(random, 0, RANGE_DAYS) * DAY_MS + whole(random, 0, DAY_MS / 1000 - 1) * 1000,
  ).toISOString();
  if (schema["x-timestamp"]) return moment.slice(0, 19).replace("T", " ");
  if (schema.format === "date") return moment.slice(0, 10);
  if (schema["x-sensitive"])
    return `00000000-0000-4000-8000-${String(whole(random, 0, 1e12 - 1)).padStart(12, "0")}`;
  if (schema.format === "email")
    return `${pick(random, WORDS)}-${whole(random, 1, 999)}@example.com`;
  const like = pick(
    random,
    [...seen, ...(schema.examples ?? [])].filter((value) => typeof value === "string"),
  );
  if (like !== undefined) return like;
  const text = schema.pattern
    ? textForPattern(random, schema.pattern)
    : `${pick(random, WORDS)} ${whole(random, 1, 999)}`;
  if (text === undefined)
    throw new Error(
      `Cannot generate a value for ${name}: its pattern needs an example in the contract`,
    );
  return text;
}
