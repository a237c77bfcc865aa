import { errorCodes } from "@vox-accounts/types/error-codes";
import { sayName } from "../pipeline/wording.ts";
import type { Fault, FaultName } from "./fault.ts";

interface Check {
  readonly takes: string;
  readonly fits: (value: unknown) => boolean;
}

interface Shape {
  readonly own: Check;
  readonly required?: Readonly<Record<string, Check>>;
  readonly optional?: Readonly<Record<string, Check>>;
}

const whole = (least: number, most: number): Check => ({
  takes: `a whole number from ${least} to ${most}`,
  fits: (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
});
const text = (takes: string, pattern: RegExp): Check => ({
  takes,
  fits: (value) => typeof value === "string" && pattern.test(value),
});
const oneOf = (...values: unknown[]): Check => ({
  takes: values.join(" or "),
  fits: (value) => values.includes(value),
});
const either = (one: Check, other: Check): Check => ({
  takes: `${one.takes}, or ${other.takes}`,
  fits: (value) => one.fits(value) || other.fits(value),
});
const on = oneOf(true);
const headerText = text(
  "printable text of one line",
  /^[\x21-\x7e]([\x20-\x7e]{0,998}[\x21-\x7e])?$/,
);
const YEAR = 366 * 24 * 3600;

const SHAPES: Readonly<Record<FaultName, Shape>> = {
  example: { own: text("the name of an example", /^\w{1,60}$/) },
  error: {
    own: {
      takes: "one of the vendor's error codes",
      fits: (value) => typeof value === "number" && value in errorCodes,
    },
  },
  latency: { own: whole(0, 600_000) },
  reset: { own: oneOf("before-request", "before-answer", "during-body", "after-body") },
  truncate: { own: either(on, whole(1, 1_000_000)) },
  empty: { own: on },
  status: {
    own: whole(400, 599),
    optional: { retryAfter: either(whole(0, YEAR), headerText), executed: oneOf(true, false) },
  },
  redirect: { own: oneOf(302, 307), required: { location: headerText } },
  contentType: { own: headerText },
  clock: { own: whole(-20 * YEAR, 20 * YEAR) },
  unknownFields: { own: on },
  nulls: { own: on },
  missingFields: { own: on },
  dynamic: { own: either(whole(0, Number.MAX_SAFE_INTEGER), text("a word", /^\w{1,60}$/)) },
};

const NAMES = Object.keys(SHAPES) as FaultName[];

/** Takes a fault from outside; throws a `TypeError` that names the property at fault. */
export function readFault(value: unknown): Fault {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new TypeError("A fault is an object.");
  const given = new Map<string, unknown>(
    Object.entries(value).filter(([, said]) => said !== undefined),
  );
  const [name, second] = NAMES.filter((known) => given.has(known));
  if (!name)
    throw new TypeError(
      `A fault has one of the properties ${NAMES.join(", ")}${but([...given.keys()])}.`,
    );
  if (second) throw new TypeError(`A fault is one thing: ${name} and ${second} are two faults.`);
  const { own, required = {}, optional = {} } = SHAPES[name];
  for (const missing of Object.keys(required).filter((key) => !given.has(key))) {
    throw new TypeError(`Fault ${name}: ${missing} is missing.`);
  }
  const checks = new Map(Object.entries({ ...required, ...optional, [name]: own }));
  for (const [property, said] of given) {
    const check = checks.get(property);
    if (!check) throw new TypeError(`Fault ${name}: ${word(property)} is no property of it.`);
    if (!check.fits(said)) throw new TypeError(`Fault ${name}: ${property} takes ${check.takes}.`);
  }
  return Object.freeze(Object.fromEntries(given)) as unknown as Fault;
}

/** The property that says what kind of fault it is. */
export function nameOfFault(fault: Fault): FaultName {
  return NAMES.find((name) => name in fault) as FaultName;
}

function but(keys: readonly string[]): string {
  return keys.length > 0 ? `, not ${keys.slice(0, 5).map(word).join(", ")}` : "";
}

function word(property: string): string {
  return sayName(property) ?? "an odd name";
}

/** Reads an `x-vox-mock-fault` header: JSON (a fault or a list of them), or short as in `status=503;retryAfter=2`. */
export function readFaultHeader(header: string): readonly Fault[] {
  const said = header.trim();
  if (!/^[[{]/.test(said)) return [readFault(readShort(said))];
  let value: unknown;
  try {
    value = JSON.parse(said);
  } catch {
    throw new TypeError("A fault that starts like JSON must be JSON.");
  }
  return Array.isArray(value) ? value.map(readFault) : [readFault(value)];
}

function readShort(said: string): Record<string, unknown> {
  const parts = said.split(";").map((part): [string, unknown] => {
    const [name = "", ...rest] = part.split("=");
    return [name.trim(), rest.length === 0 ? true : plain(rest.join("=").trim())];
  });
  return Object.fromEntries(parts);
}

function plain(value: string): unknown {
  if (value === "true" || value === "false") return value === "true";
  return /^-?\d{1,15}$/.test(value) ? Number(value) : value;
}
