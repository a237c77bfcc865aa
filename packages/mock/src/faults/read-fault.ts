import { demand, isRecord } from "../checks.ts";
import { nearest, safeName, suggest, UNNAMED } from "../pipeline/wording.ts";
import type { FaultTable } from "./fault-row.ts";
import type { Fault, FaultName } from "./fault-types.ts";

/** Reads a fault; throws a `TypeError` that names the invalid property. */
export function readFault(table: FaultTable, value: unknown): Fault {
  if (!isRecord(value)) throw new TypeError("A fault must be an object.");
  const properties = new Map(Object.entries(value).filter(([, shown]) => shown !== undefined));
  const name = onlyKind(table, [...properties.keys()]);
  const checks = new Map(Object.entries(table[name].properties));
  for (const [property, check] of checks) {
    if (!check.optional && !properties.has(property)) {
      throw new TypeError(`Fault ${name}: ${property} is missing.`);
    }
  }
  for (const [property, shown] of properties) {
    const check = checks.get(property);
    if (!check) {
      const shown = safeName(property, checks.keys()) ?? UNNAMED;
      const fix = suggest(property, checks.keys());
      throw new TypeError(`Fault ${name}: unknown property ${shown}; ${fix}`);
    }
    demand(`Fault ${name}: ${property}`, shown, check);
  }
  // a copy, as the caller may change its lists and objects
  return Object.freeze(structuredClone(Object.fromEntries(properties))) as unknown as Fault;
}

/**
 * Reads an `x-vox-mock-fault` header: JSON (a fault or a list), or a short form such as
 * `status=503;retryAfter=2`.
 */
export function readFaultHeader(table: FaultTable, header: string): readonly Fault[] {
  const shown = header.trim();
  if (!/^[[{]/.test(shown)) return [readFault(table, readShort(shown))];
  let value: unknown;
  try {
    value = JSON.parse(shown);
  } catch {
    throw new TypeError("The fault starts like JSON but is not valid JSON.");
  }
  return [value].flat().map((one) => readFault(table, one));
}

function onlyKind(table: FaultTable, properties: readonly string[]): FaultName {
  const kinds = Object.keys(table) as FaultName[];
  const [name, second] = kinds.filter((kind) => properties.includes(kind));
  if (!name) {
    const named = properties.slice(0, 5);
    const but = named.length > 0 ? `, not ${named.map((one) => word(one, kinds)).join(", ")}` : "";
    const meant = named.map((one) => nearest(one, kinds)).find((kind) => kind !== undefined);
    const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
    throw new TypeError(`A fault needs one of the properties ${kinds.join(", ")}${but}.${hint}`);
  }
  if (second) throw new TypeError(`A fault must be of one kind: ${name} and ${second} are two.`);
  return name;
}

function word(property: string, known: Iterable<string>): string {
  return safeName(property, known) ?? "a hidden name";
}

function readShort(shown: string): Record<string, unknown> {
  const parts = shown.split(";").map((part): [string, unknown] => {
    const [name = "", ...rest] = part.split("=");
    return [name.trim(), rest.length === 0 ? true : readPlainValue(rest.join("=").trim())];
  });
  return Object.fromEntries(parts);
}

function readPlainValue(value: string): unknown {
  if (value === "true" || value === "false") return value === "true";
  const number = /^-?\d{1,16}$/.test(value) ? Number(value) : Number.NaN;
  return Number.isSafeInteger(number) ? number : value;
}
