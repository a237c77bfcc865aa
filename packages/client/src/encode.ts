import type { Operation, WireType } from "@vox-accounts/types";
import { shape } from "./redact.ts";

/**
 * Writes parameters as `name=value` pairs, percent-encoded, for a query or a form. `undefined` is left out.
 *
 * @throws TypeError, naming parameter and rule, for what the server could not take as meant: null, an unknown name, a value of another type, a missing or
 *   excluded parameter. Limits and enumerations are left to the types and the server.
 */
export function encodeParameters(operation: Operation, params: object): string {
  if (Object.prototype.toString.call(params) !== "[object Object]") {
    throw new TypeError(`the parameters must be an object, but are ${describe(params)}.`);
  }
  const given = Object.entries(params).filter(([, value]) => value !== undefined);
  for (const [name] of given) {
    if (!Object.hasOwn(operation.parameters, name)) {
      throw new TypeError(
        `there is no parameter ${JSON.stringify(name)}; there are ${Object.keys(operation.parameters).join(", ")}.`,
      );
    }
  }
  checkPresence(operation, new Set(given.map(([name]) => name)));
  return given.map(([name, value]) => `${name}=${write(name, operation.parameters[name], value)}`).join("&");
}

function checkPresence({ required = [], rules = [] }: Operation, names: ReadonlySet<string>): void {
  const missing = required.filter((name) => !names.has(name));
  if (missing.length > 0) throw new TypeError(`${missing.join(", ")} must be given.`);
  for (const { kind, parameters } of rules) {
    const count = parameters.filter((name) => names.has(name)).length;
    const broken = (count === 0 && kind !== "at-most-one-of") || (count > 1 && kind !== "at-least-one-of");
    if (broken) throw new TypeError(`${kind.replaceAll("-", " ")} ${parameters.join(", ")} must be given, but ${count} are.`);
  }
}

function write(name: string, type: WireType | undefined, value: unknown): string {
  const written = type && writers[type](value);
  if (written === undefined) throw new TypeError(`${name} must be ${type && expectations[type]}, but is ${describe(value)}.`);
  try {
    return encodeURIComponent(written);
  } catch {
    throw new TypeError(`${name} holds half a character (a lone surrogate), which has no form on the wire.`);
  }
}

const writers: Record<WireType, (value: unknown) => string | undefined> = {
  boolean: (value) => (typeof value === "boolean" ? String(value) : undefined),
  integer: writeInteger,
  number: (value) => (typeof value === "number" && Number.isFinite(value) ? plainDecimal(value) : undefined),
  string: (value) => (typeof value === "string" ? value : undefined),
  date: writeDate,
  integers: (value) => (typeof value === "string" ? value : writeList(value, writeInteger)),
  strings: (value) => (typeof value === "string" ? value : writeList(value, writeMember)),
};

const expectations: Record<WireType, string> = {
  boolean: "true or false",
  integer: "an integer",
  number: "a finite number that 20 decimals can hold",
  string: "a text",
  date: "a date, YYYY-MM-DD or a Date",
  integers: 'an integer, a list of integers that is not empty, or "all" where the method takes it',
  strings: "a text or a list of texts that is not empty, none with a ;",
};

function writeInteger(value: unknown): string | undefined {
  return Number.isSafeInteger(value) ? String(value) : undefined;
}

function writeMember(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" && !value.includes(";") ? value : undefined;
}

function writeList(value: unknown, writeOne: (member: unknown) => string | undefined): string | undefined {
  const members = (Array.isArray(value) ? value : [value]).map(writeOne);
  return members.length > 0 && !members.includes(undefined) ? members.join(";") : undefined;
}

function writeDate(value: unknown): string | undefined {
  const date = value instanceof Date ? value : new Date(typeof value === "string" ? value : Number.NaN);
  if (Number.isNaN(date.getTime())) return undefined;
  const written = date.toISOString().split("T")[0];
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(written ?? "")) return undefined;
  return value instanceof Date || written === value ? written : undefined; // 2024-02-31 rolls over instead of failing
}

function plainDecimal(value: number): string | undefined {
  const written = String(value);
  if (!written.includes("e")) return written;
  const plain = value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 });
  return Number(plain) === value ? plain : undefined;
}

function describe(value: unknown): string {
  if (typeof value === "number") return Number.isInteger(value) ? "an integer" : value % 1 ? "a fraction" : String(value);
  return value instanceof Date ? "an invalid Date" : shape(value);
}
