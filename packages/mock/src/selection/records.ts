import { isRecord } from "../checks.ts";

/** An object in a response. */
export type Fields = Readonly<Record<string, unknown>>;

/** Copies a response with the records at a place changed. */
export function mapRecords(body: unknown, at: string, change: (record: Fields) => Fields): unknown {
  return mapAt(body, stepsOf(at), (value) => (isRecord(value) ? change(value) : value));
}

/** Copies a response with the lists at a place changed; `at` names their records. */
export function mapLists(
  body: unknown,
  at: string,
  change: (records: readonly Fields[]) => readonly Fields[],
): unknown {
  const list = stepsOf(at).slice(0, -1);
  return mapAt(body, list, (value) =>
    Array.isArray(value) ? change(value.filter(isRecord)) : value,
  );
}

/**
 * Copies a response with the records at a place that `select` returns. A record whose own list
 * becomes empty is removed as well; the response's own list may be empty.
 */
export function selectRecords(
  body: unknown,
  at: string,
  select: (record: Fields) => Fields | undefined,
): unknown {
  const [own = "", ...inner] = at.split(/(?<=\[\])\./);
  return mapLists(body, own, (records) =>
    records.map((record) => selectWithin(record, inner, select)).filter((one) => one !== undefined),
  );
}

/** Returns the records of a response at a place. */
export function recordsAt(body: unknown, at: string): Fields[] {
  const found: Fields[] = [];
  mapRecords(body, at, (record) => {
    found.push(record);
    return record;
  });
  return found;
}

/** Returns the value of a field, or of a field in an object, as in `params.allowed`. */
export function fieldOf(record: Fields, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), record);
}

/** Copies a record with the value of a field set. */
export function withField(record: Fields, path: string, value: unknown): Fields {
  const [name = "", ...rest] = path.split(".");
  if (rest.length === 0) return { ...record, [name]: value };
  const inner = record[name];
  return { ...record, [name]: withField(isRecord(inner) ? inner : {}, rest.join("."), value) };
}

/** Returns the record with the rest of its own lists, or undefined if they are empty. */
function selectWithin(
  record: Fields,
  lists: readonly string[],
  select: (record: Fields) => Fields | undefined,
): Fields | undefined {
  const [list, ...rest] = lists;
  if (list === undefined) return select(record);
  const name = list.replace(/\[\]$/, "");
  const inner = fieldOf(record, name);
  const records = Array.isArray(inner) ? inner.filter(isRecord) : [];
  const left = records
    .map((one) => selectWithin(one, rest, select))
    .filter((one) => one !== undefined);
  return left.length > 0 ? withField(record, name, left) : undefined;
}

function stepsOf(at: string): string[] {
  return at.replaceAll("[]", ".[]").split(".");
}

function mapAt(
  value: unknown,
  steps: readonly string[],
  change: (value: unknown) => unknown,
): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return change(value);
  if (step === "[]")
    return Array.isArray(value) ? value.map((one) => mapAt(one, rest, change)) : value;
  if (!isRecord(value) || !Object.hasOwn(value, step)) return value;
  return { ...value, [step]: mapAt(value[step], rest, change) };
}
